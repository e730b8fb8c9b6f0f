-- A drawing is kept as the text that was sent: of hundreds of points, jsonb makes a number each, several times a signature.
-- In the batch of the log's writer it is a text for the same reason. sign_pledge is as in 0015 but for that type.
alter table signature alter column strokes set data type json;
--> statement-breakpoint
drop function sign_pledge(text, uuid, integer, bytea, uuid, text, text, text[], text, jsonb, text, text, uuid, bytea,
                          timestamptz);
--> statement-breakpoint
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

  select t.* into latest from pledge_status t where t.pledge_id = sign_pledge.pledge_id;
  if latest.code is not null and not latest.needs_resigning then
    return jsonb_build_object(
      'outcome', 'already_signed', 'by', latest.signer_name, 'at', latest.signed_at, 'code', latest.code);
  end if;
  if latest.paper_signed_on is not null and not latest.needs_resigning then
    return jsonb_build_object(
      'outcome', 'signed_on_paper', 'by', latest.paper_signer_name, 'on', latest.paper_signed_on);
  end if;

  perform from account a
    where a.id = sign_pledge.signer_id and a.role = 'unit_head' and a.unit_id = standing.unit_id
      and a.disabled_at is null
      and (signing_time at time zone 'Asia/Ho_Chi_Minh')::date
          between coalesce(a.starts_on, '-infinity') and coalesce(a.ends_on, 'infinity')
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
--> statement-breakpoint
create or replace function sign_pledge_in_log(detail jsonb, leaf_index bigint) returns jsonb language plpgsql as $$
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
