CREATE TABLE "log_key_term" (
	"from_size" bigint PRIMARY KEY NOT NULL,
	"verifier_key" text NOT NULL,
	"handover" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "log_key_term_once" UNIQUE("verifier_key"),
	CONSTRAINT "log_key_term_begins" CHECK ("log_key_term"."from_size" >= 0),
	CONSTRAINT "log_key_term_handed_over" CHECK (("log_key_term"."from_size" = 0) = ("log_key_term"."handover" is null))
);

--> statement-breakpoint
create trigger require_actor before insert or update or delete or truncate on erasure
  for each statement execute function require_actor();
--> statement-breakpoint
create trigger require_actor before insert or update or delete or truncate on erased_signature
  for each statement execute function require_actor();
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['erasure', 'erased_signature'] loop
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I
       for each statement execute function refuse_change()', name);
  end loop;
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
do $$
declare one text[];
begin
  foreach one slice 1 in array array[
    ['signature', '''signer_name'', ''strokes'', ''typed_name'', ''payload_hash'''],
    ['signature_assertion', '''row'''],
    ['sealed_paper', '''pdf'', ''problem'''],
    ['shown_document', '''document'', ''erased_at'''],
    ['witness_record', '''person_name'', ''assertion'', ''signer_salt'', ''assertion_salt'''],
    ['acknowledgement', '''person_name'''],
    ['result_report', '''person_name'''],
    ['audit', '''detail''']
  ] loop
    execute format('drop trigger append_only on %I', one[1]);
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change_but_erasure(%s)', one[1], one[2]);
  end loop;
end $$;
--> statement-breakpoint
drop trigger passkey_keeps_its_key on passkey;
--> statement-breakpoint
create trigger passkey_keeps_its_key before update on passkey for each row
  when (row(old.account_id, old.credential_id, old.public_key, old.rp_id, old.created_at)
        is distinct from row(new.account_id, new.credential_id, new.public_key, new.rp_id, new.created_at)
        or old.removed_at is not null)
  execute function refuse_change_but_erasure('name', 'credential_id', 'public_key', 'transports');
--> statement-breakpoint
-- Erases what is kept of a person whose accounts are all closed. How they are reached, sign in and have signed in goes
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
