-- What the database refuses whoever asks, and what it does by itself when a row changes.

-- A statement that lost its transaction (the driver may reconnect in between) has no app.actor and is refused. The audit
-- row takes its actor from the same setting, so nobody writes namelessly.
create function require_actor() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.actor', true), '') = '' then
    raise exception 'write on % without app.actor', tg_table_name using errcode = 'GU001';
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Events and evidence are inserted and never changed, neither by the program nor by its operator's slip.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GU002';
end $$;
--> statement-breakpoint
-- As refuse_change, but for the columns named in the trigger ('row': the whole row) in a transaction that has written
-- down an erasure. The program may not write that row itself: it is the owner's, through erase_person.
create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
  if exists (select from erasure e where e.at = now()::timestamptz(3)) then
    if tg_op = 'DELETE' and tg_argv[0] = 'row' then
      return old;
    elsif tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
      return new;
    end if;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GU002';
end $$;
--> statement-breakpoint
-- A figure may be put right as long as its decision is not published; afterwards only an adjustment changes it.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from decision d where d.id = old.decision_id and d.published_at is not null) then
    raise exception '% of a published decision: % refused', tg_table_name, lower(tg_op) using errcode = 'GU002';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
do $$
declare name text; guard text;
begin
  for name in select tablename from pg_tables where schemaname = current_schema() loop
    execute format(
      'create trigger require_actor before insert or update or delete or truncate on %I
       for each statement execute function require_actor()', name);
  end loop;

  for name, guard in
    select unnest(array[
      'call_record', 'campaign_transition', 'checkpoint_copy', 'deadline_extension', 'erased_signature', 'erasure',
      'log_checkpoint', 'log_cosignature', 'log_key_term', 'log_leaf', 'minutes', 'paper_signature',
      'paper_signature_revision', 'pledge_version', 'pledge_version_revision', 'pledge_view', 'proposal_answer',
      'revocation', 'sealing_certificate', 'sealing_failure', 'signing_list'
    ]), 'refuse_change()'
    union all values
      ('acknowledgement', 'refuse_change_but_erasure(''person_name'')'),
      ('assignment_revision', 'refuse_change_of_published()'),
      ('audit', 'refuse_change_but_erasure(''detail'')'),
      ('result_report', 'refuse_change_but_erasure(''person_name'')'),
      ('sealed_paper', 'refuse_change_but_erasure(''pdf'', ''problem'')'),
      ('shown_document', 'refuse_change_but_erasure(''document'', ''erased_at'')'),
      ('signature', 'refuse_change_but_erasure(''signer_name'', ''strokes'', ''typed_name'', ''payload_hash'')'),
      ('signature_assertion', 'refuse_change_but_erasure(''row'')'),
      ('witness_record', 'refuse_change_but_erasure(''person_name'', ''assertion'', ''signer_salt'', ''assertion_salt'')')
  loop
    execute format('create trigger append_only before update or delete on %I for each row execute function %s', name, guard);
    execute format(
      'create trigger append_only_whole before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger published_stays before update of code, name, measure_unit, direction, value_low, value_high, parent_id,
  decision_id, rollup, allocation on target for each row
  when (old.* is distinct from new.*) execute function refuse_change_of_published();
--> statement-breakpoint
create trigger published_stays_whole before delete on target
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
-- An adjustment that took effect or was withdrawn is history; only one under way may be decided.
create trigger adjustment_decided_stays before update or delete on adjustment for each row
  when (old.effective_at is not null or old.withdrawn_at is not null) execute function refuse_change();
--> statement-breakpoint
-- A stored file never becomes another one; one that nothing points to may be deleted.
create trigger stored_file_stays before update on stored_file for each row execute function refuse_change();
--> statement-breakpoint
-- Nobody swaps the key under a credential or brings a removed one back: signatures and leaves of the log rest on it.
create trigger passkey_keeps_its_key before update on passkey for each row
  when (row(old.account_id, old.credential_id, old.public_key, old.rp_id, old.created_at)
        is distinct from row(new.account_id, new.credential_id, new.public_key, new.rp_id, new.created_at)
        or old.removed_at is not null)
  execute function refuse_change_but_erasure('name', 'credential_id', 'public_key', 'transports');
--> statement-breakpoint
create trigger passkey_stays before delete on passkey for each row execute function refuse_change();
--> statement-breakpoint
-- A signature says `passkey` exactly when its assertion is stored; checked on commit, because the assertion is the later row.
create function signature_has_its_assertion() returns trigger language plpgsql as $$
begin
  if (new.strength = 'passkey') <> exists (select from signature_assertion a where a.signature_id = new.id) then
    raise exception 'signature % of strength % and its assertion do not agree', new.id, new.strength
      using errcode = 'GU006';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger signature_has_its_assertion after insert on signature
  deferrable initially deferred for each row execute function signature_has_its_assertion();
--> statement-breakpoint
-- A process that was not restarted after the log's key changed signs with the old one and may write no more. The first
-- four bytes under a note are the key's id (C2SP signed-note).
create function checkpoint_by_present_key() returns trigger language plpgsql as $$
declare
  present text;
begin
  select split_part(t.verifier_key, '+', 2) into present
    from log_key_term t where t.from_size <= new.size order by t.from_size desc limit 1;
  if present is not null and present is distinct from
     encode(substring(decode(substring(new.note from E'\n\n— \\S+ (\\S+)\n'), 'base64') from 1 for 4), 'hex') then
    raise exception 'the log has another key now: this process has to be started anew';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_present_key before insert on log_checkpoint
  for each row execute function checkpoint_by_present_key();
--> statement-breakpoint
-- A change of what an account may do or how it is opened ends its sessions at their next request, whatever statement
-- makes it: a session counts only while its version is the account's.
create function end_sessions() returns trigger language plpgsql as $$
begin
  new.session_version := greatest(new.session_version, old.session_version + 1);
  return new;
end $$;
--> statement-breakpoint
create trigger end_sessions before update on account for each row
  when (row(old.role, old.unit_id, old.disabled_at, old.password_hash)
        is distinct from row(new.role, new.unit_id, new.disabled_at, new.password_hash))
  execute function end_sessions();
--> statement-breakpoint
-- Every change of what a pledge says raises its edition, so that a signature knows whether it was built from the present
-- state. Every raised edition notifies the boards, after commit, which pledge to read again.
create function touch_pledges() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'assignment_revision' then
      update pledge set edition = edition + 1 where id in (
        select a.pledge_id from changed c join assignment a on a.id = c.assignment_id);
    when 'acknowledgement', 'proposal' then
      update pledge set edition = edition + 1 where id in (
        select a.pledge_id from changed c
        join assignment_revision r on r.id = c.revision_id join assignment a on a.id = r.assignment_id);
    when 'proposal_answer' then
      update pledge set edition = edition + 1 where id in (
        select a.pledge_id from changed c join proposal p on p.id = c.proposal_id
        join assignment_revision r on r.id = p.revision_id join assignment a on a.id = r.assignment_id);
    when 'signature' then
      update pledge set edition = edition + 1 where id in (
        select v.pledge_id from changed c join pledge_version v on v.id = c.version_id);
    when 'campaign' then
      update pledge set edition = edition + 1 where campaign_id in (select id from changed);
    when 'decision', 'target', 'target_group', 'block', 'conference' then
      update pledge set edition = edition + 1 where campaign_id in (select campaign_id from changed);
    when 'unit_name' then
      update pledge set edition = edition + 1 where unit_id in (select unit_id from changed);
    else
      update pledge set edition = edition + 1 where id in (select pledge_id from changed);
  end case;
  return null;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array[
    'assignment_revision', 'acknowledgement', 'proposal', 'proposal_answer', 'own_commitment',
    'signature', 'paper_signature', 'pledge_view', 'unit_name'
  ] loop
    execute format(
      'create trigger touch_pledges_insert after insert on %I referencing new table as changed
       for each statement execute function touch_pledges()', name);
  end loop;
  foreach name in array array[
    'proposal', 'own_commitment', 'unit_name', 'campaign', 'conference', 'decision', 'target', 'target_group', 'block'
  ] loop
    execute format(
      'create trigger touch_pledges_update after update on %I referencing new table as changed
       for each statement execute function touch_pledges()', name);
  end loop;
  create trigger touch_pledges_delete after delete on own_commitment referencing old table as changed
    for each statement execute function touch_pledges();
end $$;
--> statement-breakpoint
create function touch_revoked_pledge() returns trigger language plpgsql as $$
begin
  update pledge set edition = edition + 1 where id in (
    select v.pledge_id from signature s join pledge_version v on v.id = s.version_id where s.id = new.signature_id);
  return null;
end $$;
--> statement-breakpoint
create trigger touch_revoked_pledge after insert on revocation
  for each row execute function touch_revoked_pledge();
--> statement-breakpoint
create function tell_boards() returns trigger language plpgsql as $$
begin
  perform pg_notify('board', new.id::text);
  return null;
end $$;
--> statement-breakpoint
create trigger tell_boards after insert or update on pledge
  for each row execute function tell_boards();
--> statement-breakpoint
-- A sheet of paper answers for the rows that were current when it was recorded.
create function paper_covers_its_rows() returns trigger language plpgsql as $$
begin
  insert into paper_signature_revision (paper_id, revision_id)
    select new.id, r.revision_id from assigned_row r where r.pledge_id = new.pledge_id;
  return null;
end $$;
--> statement-breakpoint
create trigger paper_covers_its_rows after insert on paper_signature
  for each row execute function paper_covers_its_rows();
--> statement-breakpoint
-- Wakes the processes that seal. One word without a payload, so that a batch of signatures notifies once.
create function notify_sealing() returns trigger language plpgsql as $$
begin
  perform pg_notify('sealing', '');
  return null;
end $$;
--> statement-breakpoint
create trigger notify_sealing after insert on signature
  for each statement execute function notify_sealing();
