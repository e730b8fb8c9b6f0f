-- A batch of log entries and what each of them stands for, in one call: under one lock, all of it or nothing of it. The
-- caller signed the tree as it will be, so it says how large it believed the tree to be and what it signed:
--   moved     another process has written since: nothing is written, read its leaves and sign anew
--   refused   some entries may not be written, `answers` says which ('at', from 0) and why: nothing is written
--   written   all are
-- Every item is {"entry": hex, "effect": name, "detail": {...}}; effects are applied in the order of their pledges,
-- so that no two batches and no other transaction wait for each other.
create function write_log(expected_size bigint, batch jsonb, root bytea, note text)
returns jsonb language plpgsql as $$
declare
  item record;
  answer jsonb;
  answers jsonb := '[]';
begin
  -- One lock a database, held until commit: migrate.ts takes the number before this one.
  perform pg_advisory_xact_lock(20221222);
  if (select coalesce(max(l.index) + 1, 0) from log_leaf l) <> expected_size then
    return jsonb_build_object('outcome', 'moved');
  end if;

  begin
    perform set_config('app.actor', 'system:log', true);
    insert into log_leaf (index, entry, leaf_hash)
      select expected_size + place - 1, entry, sha256('\x00'::bytea || entry)
        from jsonb_array_elements(batch) with ordinality as one(item, place),
             decode(one.item ->> 'entry', 'hex') as entry;
    insert into log_checkpoint (size, root, note)
      values (expected_size + jsonb_array_length(batch), write_log.root, write_log.note);

    for item in
      select place - 1 as at, value, expected_size + place - 1 as leaf_index
        from jsonb_array_elements(batch) with ordinality as one(value, place)
       order by value #>> '{detail,pledgeId}', place
    loop
      answer := apply_effect(item.value ->> 'effect', item.value -> 'detail', item.leaf_index);
      if answer is not null then
        answers := answers || jsonb_build_object('at', item.at, 'answer', answer);
      end if;
    end loop;
    if answers <> '[]' then
      raise exception 'the batch is refused' using errcode = 'GU004';
    end if;
  exception when sqlstate 'GU004' then
    return jsonb_build_object('outcome', 'refused', 'answers', answers);
  end;
  return jsonb_build_object('outcome', 'written');
end $$;
--> statement-breakpoint
-- What an entry of the log stands for, done in its transaction: null when it is, else why it may not be.
create function apply_effect(effect text, detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  case effect
    when 'none' then return null;
    when 'sign_pledge' then return sign_pledge_in_log(detail, leaf_index);
    else raise exception 'unknown effect %', effect;
  end case;
end $$;
