-- What happened stays: these rows are inserted and never changed, not by the program and not by its operator's slip.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'GU002';
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array[
    'acknowledgement', 'assignment_revision', 'audit', 'paper_signature', 'pledge_version',
    'pledge_version_revision', 'pledge_view', 'proposal_answer', 'shown_document', 'signature', 'witness_record'
  ] loop
    execute format(
      'create trigger append_only before update or delete on %I
       for each row execute function refuse_change()', name);
    execute format(
      'create trigger append_only_whole before truncate on %I
       for each statement execute function refuse_change()', name);
  end loop;
end $$;
