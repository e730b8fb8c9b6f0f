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
--> statement-breakpoint
-- The leaf states the time, so the caller gives it; a clock that strays from the database's is a fault.
create function sign_pledge_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  signing_time timestamptz := (detail ->> 'signedAt')::timestamptz;
  answer jsonb;
begin
  if abs(extract(epoch from clock_timestamp() - signing_time)) > 300 then
    raise exception 'signed at % by a clock that strays from the database''s', signing_time using errcode = 'GU005';
  end if;
  answer := sign_pledge(
    detail ->> 'actor',
    (detail ->> 'pledgeId')::uuid,
    (detail ->> 'edition')::integer,
    decode(detail ->> 'documentHash', 'hex'),
    (detail ->> 'signerId')::uuid,
    detail ->> 'signerName',
    detail ->> 'authority',
    array(select jsonb_array_elements_text(detail -> 'titleLines')),
    detail ->> 'strength',
    nullif(detail -> 'strokes', 'null'),
    detail ->> 'typedName',
    detail ->> 'code',
    (detail ->> 'idempotencyKey')::uuid,
    decode(detail ->> 'payloadHash', 'hex'),
    signing_time);
  -- Another code is the receipt of an earlier request under the same key: it has its leaf already.
  if answer ->> 'outcome' <> 'signed' or answer ->> 'code' <> detail ->> 'code' then
    return answer;
  end if;
  insert into signature_leaf (signature_id, leaf_index, signer_salt, strokes_salt, assertion_salt)
    select s.id, sign_pledge_in_log.leaf_index, decode(detail #>> '{salts,signer}', 'hex'),
           decode(detail #>> '{salts,strokes}', 'hex'), decode(detail #>> '{salts,assertion}', 'hex')
      from signature s where s.code = detail ->> 'code';
  return null;
end $$;
--> statement-breakpoint
drop function sign_pledge(text, uuid, integer, bytea, uuid, text, text, text[], text, jsonb, text, text, uuid, bytea);
--> statement-breakpoint
-- As before, and the time of signing may be given: a leaf of the log states it before the row is written.
create function sign_pledge(
  actor text,
  pledge_id uuid,
  expected_edition integer,
  document_hash bytea,
  signer_id uuid,
  signer_name text,
  authority text,
  title_lines text[],
  strength text,
  strokes jsonb,
  typed_name text,
  code text,
  idempotency_key uuid,
  payload_hash bytea,
  signing_time timestamptz default clock_timestamp()
) returns jsonb language plpgsql as $$
declare
  standing record;
  earlier record;
  latest record;
  next_number integer;
  next_version uuid;
begin
  signing_time := signing_time::timestamptz(3);
  perform set_config('app.actor', sign_pledge.actor, true);

  select p.unit_id, p.edition, p.campaign_id, c.state, c.signing_opens_at, c.proposals_block_signing,
         coalesce(p.deadline_at, c.signing_closes_at) as closes_at
    into standing
    from pledge p join campaign c on c.id = p.campaign_id
   where p.id = sign_pledge.pledge_id
     for update of p;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;

  select s.code, s.payload_hash into earlier from signature s where s.idempotency_key = sign_pledge.idempotency_key;
  if found then
    return case when earlier.payload_hash = sign_pledge.payload_hash
      then jsonb_build_object('outcome', 'signed', 'code', earlier.code)
      else jsonb_build_object('outcome', 'key_reused') end;
  end if;

  select t.* into latest from pledge_standing t where t.pledge_id = sign_pledge.pledge_id;
  if latest.code is not null and not latest.moved_on then
    return jsonb_build_object(
      'outcome', 'already_signed', 'by', latest.signer_name, 'at', latest.signed_at, 'code', latest.code);
  end if;
  if latest.code is null and latest.paper_signed_on is not null then
    return jsonb_build_object(
      'outcome', 'signed_on_paper', 'by', latest.paper_signer_name, 'on', latest.paper_signed_on);
  end if;

  perform from account a
    where a.id = sign_pledge.signer_id and a.role = 'unit_head' and a.unit_id = standing.unit_id
      and a.disabled_at is null
      for share;
  if not found then
    return jsonb_build_object('outcome', 'not_allowed');
  end if;
  if standing.state <> 'open' or signing_time < standing.signing_opens_at then
    return jsonb_build_object('outcome', 'not_open', 'opensAt', standing.signing_opens_at);
  end if;
  if signing_time > standing.closes_at then
    return jsonb_build_object('outcome', 'deadline_passed', 'closesAt', standing.closes_at);
  end if;
  if standing.edition <> sign_pledge.expected_edition then
    return jsonb_build_object('outcome', 'changed');
  end if;
  if exists (
    select from assigned_row r
     where r.pledge_id = sign_pledge.pledge_id and r.acknowledged_at is null
       and (not r.proposal_open or standing.proposals_block_signing)
  ) then
    return jsonb_build_object('outcome', 'not_acknowledged');
  end if;

  next_number := coalesce(latest.version_number, 0) + 1;
  insert into pledge_version (pledge_id, number, document_hash, frozen_at)
    values (sign_pledge.pledge_id, next_number, sign_pledge.document_hash, signing_time)
    returning id into next_version;
  insert into pledge_version_revision (version_id, revision_id)
    select next_version, r.revision_id from assigned_row r where r.pledge_id = sign_pledge.pledge_id;
  insert into signature (version_id, account_id, signer_name, authority, title_lines, strength, strokes, typed_name,
                         signed_at, code, idempotency_key, payload_hash)
    values (next_version, sign_pledge.signer_id, sign_pledge.signer_name, sign_pledge.authority,
            sign_pledge.title_lines, sign_pledge.strength, sign_pledge.strokes, sign_pledge.typed_name,
            signing_time, sign_pledge.code, sign_pledge.idempotency_key, sign_pledge.payload_hash);
  insert into audit (at, action, subject, subject_id, campaign_id, detail)
    values (signing_time, 'pledge.signed', 'pledge', sign_pledge.pledge_id::text, standing.campaign_id,
            jsonb_build_object(
              'version', next_number, 'code', sign_pledge.code, 'authority', sign_pledge.authority,
              'strength', sign_pledge.strength, 'documentHash', encode(sign_pledge.document_hash, 'hex')));

  return jsonb_build_object('outcome', 'signed', 'code', sign_pledge.code);
end $$;
