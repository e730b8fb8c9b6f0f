-- Every change of what a pledge says raises its edition, so that a signature knows whether it was built from
-- the present state; and every raised edition tells the boards, after commit, which pledge to read again.
create function tell_boards() returns trigger language plpgsql as $$
begin
  perform pg_notify('board', new.id::text);
  return null;
end $$;
--> statement-breakpoint
create trigger tell_boards after insert or update on pledge
  for each row execute function tell_boards();
--> statement-breakpoint
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
