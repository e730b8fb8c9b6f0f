-- Functions by noun: the log, signing, the pledge's paper, passkeys, adjustments, the ceremony, erasure.
-- A function named …_in_log does what one leaf of the log records and answers null, or else why that may not be done; its
-- `detail` carries bytes in hex (a PDF in base64), `at` as the leaf states it, and salts under `salts`.

-- ## The log
-- Writes a batch of leaves and does what each of them records, under one lock: all of it or nothing of it. The caller has
-- signed the tree as it will be, so it says how large it believed the tree to be and what it signed. Outcomes:
--   moved     another process has written since: nothing is written; read its leaves and sign anew
--   refused   some entries may not be written; `answers` says which ('at', from 0) and why: nothing is written
--   written   all are
-- Every item is {"entry": hex, "effect": name, "detail": {...}}; effects are applied in the order of their pledges,
-- so that no two batches and no other transaction wait for each other.
-- Without enable_seqscan = off a session keeps the plans it made while the log was empty, and reads ever more of its
-- tables for every signature.
create function write_log(expected_size bigint, batch jsonb, root bytea, note text)
returns jsonb language plpgsql set enable_seqscan = off as $$
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
-- Does what an entry of the log records, in the log's transaction: null when it is done, else why it may not be.
create function apply_effect(effect text, detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  answer jsonb;
begin
  case effect
    when 'none' then return null;
    -- By name: a statement that is put together is planned at every call, and signatures come by the thousand.
    when 'sign_pledge' then return sign_pledge_in_log(detail, leaf_index);
    else
      execute format('select %I($1, $2)', effect || '_in_log') into answer using detail, leaf_index;
      return answer;
  end case;
end $$;
--> statement-breakpoint
create function audit_in_log(action text, subject text, subject_id text, campaign_id uuid, detail jsonb, leaf_index bigint)
returns void language sql as $$
  insert into audit (at, action, subject, subject_id, campaign_id, detail)
    values (clock_timestamp(), action, subject, subject_id, campaign_id,
            audit_in_log.detail || jsonb_build_object('leaf', leaf_index));
$$;
--> statement-breakpoint
-- ## Signing
-- Signing is one call, atomic by itself, in one round trip. It answers with an outcome and raises only faults.
-- The caller built the document of `document_hash` anew from edition `expected_edition`; if the pledge has changed
-- since, nothing is written. A foreign key holds that the document was shown before. A leaf of the log states the time
-- of signing before the row is written, so the time may be given. The signer is in office on that day in Vietnam.
-- A drawing is stored as the text that was sent: of hundreds of points jsonb would make a number each, several times.
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
  strokes json,
  typed_name text,
  code text,
  idempotency_key uuid,
  payload_hash bytea,
  signing_time timestamptz default clock_timestamp()
) returns jsonb language plpgsql set enable_seqscan = off as $$
declare
  owner record;
  earlier record;
  status record;
  next_number integer;
  next_version uuid;
begin
  signing_time := signing_time::timestamptz(3);
  perform set_config('app.actor', sign_pledge.actor, true);

  select p.unit_id, p.edition, p.campaign_id, c.state, c.signing_opens_at,
         coalesce(p.deadline_at, c.signing_closes_at) as closes_at
    into owner
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

  select t.* into status from pledge_status t where t.pledge_id = sign_pledge.pledge_id;
  if status.code is not null and not status.needs_resigning then
    return jsonb_build_object(
      'outcome', 'already_signed', 'by', status.signer_name, 'at', status.signed_at, 'code', status.code);
  end if;
  if status.paper_signed_on is not null and not status.needs_resigning then
    return jsonb_build_object(
      'outcome', 'signed_on_paper', 'by', status.paper_signer_name, 'on', status.paper_signed_on);
  end if;

  perform from account a
    where a.id = sign_pledge.signer_id and a.role = 'unit_head' and a.unit_id = owner.unit_id
      and in_term(a.starts_on, a.ends_on, a.disabled_at, vietnamese_day(signing_time))
      for share;
  if not found then
    return jsonb_build_object('outcome', 'not_allowed');
  end if;
  if owner.state <> 'open' or signing_time < owner.signing_opens_at then
    return jsonb_build_object('outcome', 'not_open', 'opensAt', owner.signing_opens_at);
  end if;
  if signing_time > owner.closes_at then
    return jsonb_build_object('outcome', 'deadline_passed', 'closesAt', owner.closes_at);
  end if;
  if owner.edition <> sign_pledge.expected_edition then
    return jsonb_build_object('outcome', 'changed');
  end if;
  if status.outstanding > 0 then
    return jsonb_build_object('outcome', 'not_acknowledged');
  end if;

  next_number := coalesce(status.version_number, 0) + 1;
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
    values (signing_time, 'pledge.signed', 'pledge', sign_pledge.pledge_id::text, owner.campaign_id,
            jsonb_build_object(
              'version', next_number, 'code', sign_pledge.code, 'authority', sign_pledge.authority,
              'strength', sign_pledge.strength, 'documentHash', encode(sign_pledge.document_hash, 'hex')));

  return jsonb_build_object('outcome', 'signed', 'code', sign_pledge.code);
end $$;
--> statement-breakpoint
-- The leaf states the time, so the caller gives it; a clock that strays from the database's is a fault. The assertion
-- that confirmed the signature is stored with it: {"passkeyId": uuid, "bytes": hex}.
create function sign_pledge_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  signing_time timestamptz := (detail ->> 'signedAt')::timestamptz;
  answer jsonb;
  signed uuid;
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
    (detail ->> 'strokes')::json,
    detail ->> 'typedName',
    detail ->> 'code',
    (detail ->> 'idempotencyKey')::uuid,
    decode(detail ->> 'payloadHash', 'hex'),
    signing_time);
  -- Another code is the receipt of an earlier request under the same key: it has its leaf already.
  if answer ->> 'outcome' <> 'signed' or answer ->> 'code' <> detail ->> 'code' then
    return answer;
  end if;
  select s.id into strict signed from signature s where s.code = detail ->> 'code';
  insert into signature_leaf (signature_id, leaf_index, signer_salt, strokes_salt, assertion_salt)
    values (signed, sign_pledge_in_log.leaf_index, decode(detail #>> '{salts,signer}', 'hex'),
            decode(detail #>> '{salts,strokes}', 'hex'), decode(detail #>> '{salts,assertion}', 'hex'));
  if detail -> 'assertion' <> 'null' then
    insert into signature_assertion (signature_id, passkey_id, assertion)
      select signed, k.id, decode(detail #>> '{assertion,bytes}', 'hex') from passkey k
       where k.id = (detail #>> '{assertion,passkeyId}')::uuid and k.account_id = (detail ->> 'signerId')::uuid;
  end if;
  return null;
end $$;
--> statement-breakpoint
create function revoke_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  owner record;
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  select p.id, p.campaign_id, c.state, s.code into owner
    from signature s join pledge_version v on v.id = s.version_id
    join pledge p on p.id = v.pledge_id join campaign c on c.id = p.campaign_id
   where s.id = (detail ->> 'signatureId')::uuid for update of p;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  if owner.state not in ('open', 'locked') then
    return jsonb_build_object('outcome', 'not_open');
  end if;
  if exists (select from pledge_status t
              where t.pledge_id = owner.id and (t.code <> owner.code or t.revoked_at is not null)) then
    return jsonb_build_object('outcome', 'changed');
  end if;
  insert into revocation (signature_id, reason, account_id, at, leaf_index, signer_salt)
    values ((detail ->> 'signatureId')::uuid, detail ->> 'reason', (detail ->> 'accountId')::uuid,
            (detail ->> 'at')::timestamptz, revoke_in_log.leaf_index, decode(detail #>> '{salts,signer}', 'hex'));
  perform audit_in_log('pledge.signature_revoked', 'pledge', owner.id::text, owner.campaign_id,
    jsonb_build_object('code', owner.code), leaf_index);
  return null;
end $$;
--> statement-breakpoint
-- ## The pledge's paper
-- A sheet signed by hand, recorded by the office.
create function record_paper_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  owner record;
  status record;
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  select p.id, p.campaign_id, c.state into owner
    from pledge p join campaign c on c.id = p.campaign_id where p.id = (detail ->> 'pledgeId')::uuid for update of p;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  if owner.state <> 'open' then
    return jsonb_build_object('outcome', 'not_open');
  end if;
  select t.* into status from pledge_status t where t.pledge_id = owner.id;
  if status.code is not null and not status.needs_resigning then
    return jsonb_build_object(
      'outcome', 'already_signed', 'by', status.signer_name, 'at', status.signed_at, 'code', status.code);
  end if;
  if status.paper_signed_on is not null and not status.needs_resigning then
    return jsonb_build_object('outcome', 'signed_on_paper');
  end if;
  insert into paper_signature (pledge_id, signer_name, title_lines, signed_on, scan_file_id, recorded_by, recorded_at,
                               leaf_index, signer_salt)
    values (owner.id, detail ->> 'signerName', array(select jsonb_array_elements_text(detail -> 'titleLines')),
            (detail ->> 'signedOn')::date, (detail ->> 'scanFileId')::uuid, (detail ->> 'accountId')::uuid,
            (detail ->> 'at')::timestamptz, record_paper_in_log.leaf_index, decode(detail #>> '{salts,signer}', 'hex'));
  perform audit_in_log('pledge.signed_on_paper', 'pledge', owner.id::text, owner.campaign_id,
    jsonb_build_object('signedOn', detail -> 'signedOn'), leaf_index);
  return null;
end $$;
--> statement-breakpoint
-- The sealed PDF of a signature. The caller looked at the newest PDF first and says which leaf that had (`after`): the
-- second of two at once is refused.
create function seal_paper_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  sealed uuid := (detail ->> 'signatureId')::uuid;
  certificate bytea := decode(detail ->> 'certificate', 'base64');
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  if (select max(p.leaf_index) from sealed_paper p where p.signature_id = sealed)
     is distinct from (detail ->> 'after')::bigint then
    return jsonb_build_object('outcome', 'changed');
  end if;
  insert into sealing_certificate (hash, der) values (sha256(certificate), certificate) on conflict do nothing;
  insert into sealed_paper (signature_id, pdf, pdf_hash, level, problem, leaf_index)
    select sealed, pdf, sha256(pdf), detail ->> 'level', detail ->> 'problem', seal_paper_in_log.leaf_index
      from decode(detail ->> 'pdf', 'base64') as pdf;
  insert into audit (action, subject, subject_id, campaign_id, detail)
    select 'pledge.sealed', 'pledge', p.id::text, p.campaign_id,
           jsonb_build_object('code', s.code, 'level', seal_paper_in_log.detail -> 'level',
                              'leaf', seal_paper_in_log.leaf_index)
      from signature s join pledge_version v on v.id = s.version_id join pledge p on p.id = v.pledge_id
     where s.id = sealed;
  return null;
end $$;
--> statement-breakpoint
-- ## Passkeys
-- A key unknown to the log signs nothing: its row and its leaf are written together.
create function enrol_passkey_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  insert into passkey (id, account_id, credential_id, public_key, rp_id, counter, transports, device_type, backed_up,
                       name, created_at)
    values ((detail ->> 'passkeyId')::uuid, (detail ->> 'accountId')::uuid, decode(detail ->> 'credentialId', 'hex'),
            decode(detail ->> 'publicKey', 'hex'), detail ->> 'rpId', (detail ->> 'counter')::bigint,
            array(select jsonb_array_elements_text(detail -> 'transports')), detail ->> 'deviceType',
            (detail ->> 'backedUp')::boolean, detail ->> 'name', (detail ->> 'at')::timestamptz)
    on conflict (credential_id) do nothing;
  if not found then
    return jsonb_build_object('outcome', 'not_allowed');
  end if;
  update recovery_code set enrolled_at = now()
   where session_id = (detail ->> 'sessionId')::uuid and enrolled_at is null;
  perform note_passkey_leaf('passkey.enrolled', detail, leaf_index);
  return null;
end $$;
--> statement-breakpoint
create function remove_passkey_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  update passkey set removed_at = (detail ->> 'at')::timestamptz, removed_by = (detail ->> 'accountId')::uuid
   where id = (detail ->> 'passkeyId')::uuid and account_id = (detail ->> 'accountId')::uuid and removed_at is null;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  perform note_passkey_leaf('passkey.removed', detail, leaf_index);
  return null;
end $$;
--> statement-breakpoint
create function note_passkey_leaf(action text, detail jsonb, leaf_index bigint) returns void language plpgsql as $$
begin
  insert into passkey_leaf (leaf_index, passkey_id, signer_salt, assertion_salt)
    values (note_passkey_leaf.leaf_index, (detail ->> 'passkeyId')::uuid, decode(detail #>> '{salts,signer}', 'hex'),
            decode(detail #>> '{salts,assertion}', 'hex'));
  insert into audit (at, action, subject, subject_id, detail)
    values ((detail ->> 'at')::timestamptz, note_passkey_leaf.action, 'account', detail ->> 'accountId',
            jsonb_build_object('passkeyId', detail ->> 'passkeyId', 'leaf', note_passkey_leaf.leaf_index));
end $$;
--> statement-breakpoint
-- ## Adjustments
-- An adjustment takes effect as a whole. `approvedBy` is null where one office person may decide alone: nobody affected
-- has signed.
create function adjust_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  drafted adjustment;
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  select a.* into drafted from adjustment a where a.id = (detail ->> 'adjustmentId')::uuid for update;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  perform from pledge p where p.id in (
    select g.pledge_id from adjustment_row w join assignment_revision r on r.id = w.base_revision_id
      join assignment g on g.id = r.assignment_id where w.adjustment_id = drafted.id)
    order by p.id for update;
  if drafted.effective_at is not null or drafted.withdrawn_at is not null
     or not exists (select from adjustment_row w where w.adjustment_id = drafted.id)
     or exists (select from adjustment_row w join assignment_revision r on r.id = w.base_revision_id
                  join assignment_revision later on later.assignment_id = r.assignment_id and later.revision > r.revision
                 where w.adjustment_id = drafted.id)
     or exists (select from adjustment_row w left join proposal p on p.id = w.proposal_id
                  left join proposal_answer k on k.proposal_id = w.proposal_id
                 where w.adjustment_id = drafted.id and (p.withdrawn_at is not null or k.proposal_id is not null)) then
    return jsonb_build_object('outcome', 'changed');
  end if;
  if (select c.state from campaign c where c.id = drafted.campaign_id) not in ('consulting', 'open') then
    return jsonb_build_object('outcome', 'not_open');
  end if;
  if (detail ->> 'approvedBy')::uuid is not distinct from drafted.drafted_by then
    return jsonb_build_object('outcome', 'not_allowed');
  end if;
  if detail ->> 'approvedBy' is null and exists (
    select from adjustment_row w join assignment_revision r on r.id = w.base_revision_id
      join assignment g on g.id = r.assignment_id join pledge_status t on t.pledge_id = g.pledge_id
     where w.adjustment_id = drafted.id and (t.code is not null or t.paper_signed_on is not null)) then
    return jsonb_build_object('outcome', 'approval_needed');
  end if;

  update decision set published_at = (detail ->> 'at')::timestamptz
   where id = drafted.decision_id and published_at is null;
  insert into assignment_revision (assignment_id, revision, value_low, value_high, decision_id, reason, created_at)
    select r.assignment_id, r.revision + 1, w.value_low, w.value_high, drafted.decision_id, drafted.reason,
           (detail ->> 'at')::timestamptz
      from adjustment_row w join assignment_revision r on r.id = w.base_revision_id where w.adjustment_id = drafted.id;
  insert into proposal_answer (proposal_id, outcome, reason, account_id, at)
    select w.proposal_id, 'adjusted', drafted.reason, drafted.drafted_by, (detail ->> 'at')::timestamptz
      from adjustment_row w where w.adjustment_id = drafted.id and w.proposal_id is not null;
  update adjustment set approved_by = (detail ->> 'approvedBy')::uuid,
         approved_at = case when detail ->> 'approvedBy' is not null then (detail ->> 'at')::timestamptz end,
         effective_at = (detail ->> 'at')::timestamptz, leaf_index = adjust_in_log.leaf_index,
         signer_salt = decode(detail #>> '{salts,signer}', 'hex'), document = decode(detail ->> 'document', 'hex')
   where id = drafted.id;
  perform audit_in_log('target.adjusted', 'adjustment', drafted.id::text, drafted.campaign_id,
    jsonb_build_object('decisionId', drafted.decision_id, 'draftedBy', drafted.drafted_by), leaf_index);
  return null;
end $$;
--> statement-breakpoint
-- ## The ceremony
create function witness_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  frozen signing_list;
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  select l.* into frozen from signing_list l where l.id = (detail ->> 'listId')::uuid;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  -- For share: the campaign is not unlocked between this look and the record.
  if (select c.state from campaign c where c.id = frozen.campaign_id for share) <> 'locked'
     or exists (select from signing_list l where l.campaign_id = frozen.campaign_id and l.frozen_at > frozen.frozen_at) then
    return jsonb_build_object('outcome', 'changed');
  end if;
  insert into witness_record (list_id, account_id, person_name, title, strength, passkey_id, assertion, at, leaf_index,
                              signer_salt, assertion_salt)
    values (frozen.id, (detail ->> 'accountId')::uuid, detail ->> 'personName', detail ->> 'title', detail ->> 'strength',
            (detail #>> '{assertion,passkeyId}')::uuid, decode(detail #>> '{assertion,bytes}', 'hex'),
            (detail ->> 'at')::timestamptz, witness_in_log.leaf_index,
            decode(detail #>> '{salts,signer}', 'hex'), decode(detail #>> '{salts,assertion}', 'hex'))
    on conflict (list_id, account_id) do nothing;
  if not found then
    return jsonb_build_object('outcome', 'already_witnessed');
  end if;
  perform audit_in_log('list.witnessed', 'campaign', frozen.campaign_id::text, frozen.campaign_id,
    jsonb_build_object('listId', frozen.id, 'strength', detail -> 'strength'), leaf_index);
  return null;
end $$;
--> statement-breakpoint
create function seal_minutes_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  frozen signing_list;
  certificate bytea := decode(detail ->> 'certificate', 'base64');
begin
  perform set_config('app.actor', detail ->> 'actor', true);
  select l.* into frozen from signing_list l where l.id = (detail ->> 'listId')::uuid;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  insert into sealing_certificate (hash, der) values (sha256(certificate), certificate) on conflict do nothing;
  insert into minutes (campaign_id, list_id, document, pdf, pdf_hash, level, problem, made_by, at, leaf_index)
    select frozen.campaign_id, frozen.id, decode(detail ->> 'document', 'hex'), pdf, sha256(pdf), detail ->> 'level',
           detail ->> 'problem', (detail ->> 'accountId')::uuid, (detail ->> 'at')::timestamptz,
           seal_minutes_in_log.leaf_index
      from decode(detail ->> 'pdf', 'base64') as pdf;
  perform audit_in_log('minutes.sealed', 'campaign', frozen.campaign_id::text, frozen.campaign_id,
    jsonb_build_object('listId', frozen.id, 'level', detail -> 'level'), leaf_index);
  return null;
end $$;
--> statement-breakpoint
-- ## Erasure
-- Erases what is stored of a person whose accounts are all closed. How they are reached, sign in and have signed in goes
-- at once; what they signed, took in, reported and witnessed before `kept_from` loses its name, drawing, assertion,
-- paper and the salts of its leaf. No leaf, figure, time or office title changes.
create function erase_person(person_id uuid, erased_by uuid, reason text, kept_from timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased constant text := 'Dữ liệu cá nhân đã được xóa';
  theirs uuid[];
  act uuid;
  signatures integer;
begin
  perform from account a where a.person_id = erase_person.person_id order by a.id for update;
  select array_agg(a.id) into theirs from account a where a.person_id = erase_person.person_id;
  if theirs is null then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  if exists (select from account a where a.id = any(theirs) and a.disabled_at is null) then
    return jsonb_build_object('outcome', 'in_use');
  end if;
  insert into erasure (person_id, reason, erased_by, kept_from)
    values (erase_person.person_id, erase_person.reason, erase_person.erased_by, erase_person.kept_from)
    returning id into act;

  update person set full_name = erased, phone = null, email = null where id = erase_person.person_id;
  update account set username = 'da-xoa-' || id, password_hash = null, password_changed_at = null,
         oidc_login = null, oidc_subject = null where id = any(theirs);
  delete from webauthn_challenge c where c.account_id = any(theirs)
    or c.session_id in (select s.id from sign_in_session s where s.account_id = any(theirs));
  delete from recovery_code where account_id = any(theirs);
  delete from activation_link where account_id = any(theirs);
  delete from second_factor where account_id = any(theirs);
  delete from sign_in_session where account_id = any(theirs);
  update passkey set name = 'Đã xóa', transports = '{}' where account_id = any(theirs);
  update reminder_mail set address = '' where account_id = any(theirs);
  update audit set detail = detail - array['username', 'fullName']
   where subject = 'account' and subject_id = any(theirs::text[]) and detail ?| array['username', 'fullName'];
  -- What takes an import back within a day names people; later it is of no use.
  update import_batch set changes = '[]' where kind = 'people' and made_at < now() - interval '1 day';
  update shown_document d set document = without_names(d.document), erased_at = now()
   where d.account_id = any(theirs) and d.erased_at is null and not exists (
     select from pledge_version v where v.pledge_id = d.pledge_id and v.document_hash = d.document_hash);

  insert into erased_signature (signature_id, erasure_id)
    select s.id, act from signature s
     where s.account_id = any(theirs) and s.signed_at < erase_person.kept_from
       and not exists (select from erased_signature e where e.signature_id = s.id);
  get diagnostics signatures = row_count;
  update signature s set signer_name = erased, strokes = null, typed_name = null, payload_hash = ''
    from erased_signature e where e.signature_id = s.id and e.erasure_id = act;
  update signature_leaf l set signer_salt = null, strokes_salt = null, assertion_salt = null
    from erased_signature e where e.signature_id = l.signature_id and e.erasure_id = act;
  delete from signature_assertion a using erased_signature e
   where e.signature_id = a.signature_id and e.erasure_id = act;
  update sealed_paper p set pdf = '', problem = null
    from erased_signature e where e.signature_id = p.signature_id and e.erasure_id = act;
  update shown_document d set document = without_names(d.document), erased_at = now()
    from erased_signature e join signature s on s.id = e.signature_id join pledge_version v on v.id = s.version_id
   where e.erasure_id = act and d.erased_at is null and d.pledge_id = v.pledge_id and d.document_hash = v.document_hash;

  update acknowledgement set person_name = erased
   where account_id = any(theirs) and at < erase_person.kept_from and person_name <> erased;
  update proposal set person_name = erased
   where account_id = any(theirs) and at < erase_person.kept_from and person_name <> erased;
  update result_report set person_name = erased
   where account_id = any(theirs) and at < erase_person.kept_from and person_name <> erased;
  update witness_record set person_name = erased, signer_salt = null, assertion_salt = null,
         assertion = case when assertion is not null then ''::bytea end
   where account_id = any(theirs) and at < erase_person.kept_from and person_name <> erased;

  -- A key goes with the last signature that it opens.
  update passkey_leaf l set signer_salt = null, assertion_salt = null from passkey k
   where k.id = l.passkey_id and k.account_id = any(theirs) and not is_passkey_needed(k.id);
  update passkey k set credential_id = uuid_send(gen_random_uuid()), public_key = ''
   where k.account_id = any(theirs) and k.public_key <> '' and not is_passkey_needed(k.id);

  return jsonb_build_object('outcome', 'erased', 'erasureId', act, 'signatures', signatures, 'kept', (
    select count(*) from signature s where s.account_id = any(theirs) and s.signed_at >= erase_person.kept_from));
end $$;
--> statement-breakpoint
-- A document's canonical JSON without the signer and without who took in or proposed its rows.
create function without_names(document bytea) returns bytea language sql immutable as $$
  select convert_to(
    regexp_replace(convert_from(document, 'UTF8'), '"(by|signer)":"(?:[^"\\]|\\.)*"',
                   '"\1":"Dữ liệu cá nhân đã được xóa"', 'g'), 'UTF8')
$$;
--> statement-breakpoint
create function is_passkey_needed(passkey_id uuid) returns boolean language sql stable as $$
  select exists (select from signature_assertion a where a.passkey_id = is_passkey_needed.passkey_id)
      or exists (select from witness_record w where w.passkey_id = is_passkey_needed.passkey_id and w.assertion <> '')
$$;
