-- Where each pledge stands, as before, and: paper answers for the rows that stood when it was recorded, so an adjustment
-- re-opens it too; a revoked signature stands no more, unless a sheet of paper came after.
drop view pledge_status;
--> statement-breakpoint
create view pledge_status as
select p.id as pledge_id, p.campaign_id,
       coalesce(rows.assigned, 0) as assigned,
       coalesce(rows.acknowledged, 0) as acknowledged,
       coalesce(rows.proposed, 0) as proposed,
       pv.at as viewed_at,
       s.code, s.signed_at, s.signer_name, s.title_lines, s.number as version_number,
       (s.version_id is not null or ps.id is not null) and (
         (s.revoked_at is not null and coalesce(ps.recorded_at < s.revoked_at, true))
         or exists (
           select from assigned_row r where r.pledge_id = p.id
              and not exists (select from pledge_version_revision c
                               where c.version_id = s.version_id and c.revision_id = r.revision_id)
              and not exists (select from paper_signature_revision c
                               where c.paper_id = ps.id and c.revision_id = r.revision_id))
       ) as needs_resigning,
       s.revoked_at,
       ps.signed_on as paper_signed_on, ps.recorded_at as paper_recorded_at,
       ps.signer_name as paper_signer_name, ps.title_lines as paper_title_lines
  from pledge p
  left join lateral (
    select count(*)::int as assigned, count(r.acknowledged_at)::int as acknowledged,
           (count(*) filter (where r.proposal_open))::int as proposed
      from assigned_row r where r.pledge_id = p.id
  ) rows on true
  left join pledge_view pv on pv.pledge_id = p.id
  left join lateral (
    select ps.* from paper_signature ps where ps.pledge_id = p.id order by ps.recorded_at desc, ps.id limit 1
  ) ps on true
  left join lateral (
    select s.code, s.signed_at, s.signer_name, s.title_lines, v.number, v.id as version_id, k.at as revoked_at
      from signature s join pledge_version v on v.id = s.version_id left join revocation k on k.signature_id = s.id
     where v.pledge_id = p.id order by v.number desc limit 1
  ) s on true;
--> statement-breakpoint
-- A sheet of paper, an adjustment, a revocation, a witness and the minutes are each written with their leaf or not at all.
-- `detail` carries bytes in hex (the PDF in base64), `at` as the leaf states it, and salts under `salts`.
create function audit_in_log(action text, subject text, subject_id text, campaign_id uuid, detail jsonb, leaf_index bigint)
returns void language sql as $$
  insert into audit (at, action, subject, subject_id, campaign_id, detail)
    values (clock_timestamp(), action, subject, subject_id, campaign_id,
            audit_in_log.detail || jsonb_build_object('leaf', leaf_index));
$$;
--> statement-breakpoint
create function record_paper_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
declare
  owner record;
  latest record;
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
  select t.* into latest from pledge_status t where t.pledge_id = owner.id;
  if latest.code is not null and not latest.needs_resigning then
    return jsonb_build_object(
      'outcome', 'already_signed', 'by', latest.signer_name, 'at', latest.signed_at, 'code', latest.code);
  end if;
  if latest.paper_signed_on is not null and not latest.needs_resigning then
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
-- Takes effect as a whole. `approvedBy` is null where one office person may decide alone: nobody affected has signed.
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
create or replace function apply_effect(effect text, detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
begin
  case effect
    when 'none' then return null;
    when 'sign_pledge' then return sign_pledge_in_log(detail, leaf_index);
    when 'enrol_passkey' then return enrol_passkey_in_log(detail, leaf_index);
    when 'remove_passkey' then return remove_passkey_in_log(detail, leaf_index);
    when 'seal_paper' then return seal_paper_in_log(detail, leaf_index);
    when 'record_paper' then return record_paper_in_log(detail, leaf_index);
    when 'revoke' then return revoke_in_log(detail, leaf_index);
    when 'adjust' then return adjust_in_log(detail, leaf_index);
    when 'witness' then return witness_in_log(detail, leaf_index);
    when 'seal_minutes' then return seal_minutes_in_log(detail, leaf_index);
    else raise exception 'unknown effect %', effect;
  end case;
end $$;
