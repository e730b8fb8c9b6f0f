-- The rows of a pledge as the unit sees them: the current revision of every assignment that a published decision made.
create view assigned_row as
select a.pledge_id, a.id as assignment_id, a.target_id, r.id as revision_id, r.revision,
       k.at as acknowledged_at, k.person_name as acknowledged_by,
       p.id as proposal_id, w.outcome as proposal_outcome,
       p.id is not null and w.outcome is null as proposal_open
  from assignment a
  join assignment_revision r on r.assignment_id = a.id and not exists (
    select from assignment_revision later where later.assignment_id = r.assignment_id and later.revision > r.revision)
  join decision d on d.id = r.decision_id and d.published_at is not null
  left join acknowledgement k on k.revision_id = r.id
  left join proposal p on p.revision_id = r.id and p.withdrawn_at is null
  left join proposal_answer w on w.proposal_id = p.id;
--> statement-breakpoint
-- The facts that a pledge's status is computed from. Paper answers for the rows that were current when it was recorded, so
-- an adjustment re-opens it like a signature; a revoked signature is void unless a sheet of paper came after.
create view pledge_status as
select p.id as pledge_id, p.campaign_id,
       coalesce(rows.assigned, 0) as assigned,
       coalesce(rows.acknowledged, 0) as acknowledged,
       coalesce(rows.proposed, 0) as proposed,
       coalesce(rows.outstanding, 0) as outstanding,
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
  join campaign c on c.id = p.campaign_id
  left join lateral (
    select count(*)::int as assigned, count(r.acknowledged_at)::int as acknowledged,
           (count(*) filter (where r.proposal_open))::int as proposed,
           (count(*) filter (where is_outstanding(r.acknowledged_at, r.proposal_open, c.proposals_block_signing)))::int
             as outstanding
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
-- Every target that is split over units, with what units are assigned of it: the newest figure of each, in a draft too.
create view split_target as
select t.id as target_id, t.campaign_id, t.decision_id, t.code, t.position, t.value_low as total,
       coalesce(sum(newest.value_low), 0) as assigned
  from target t
  left join assignment a on a.target_id = t.id
  left join lateral (
    select r.value_low from assignment_revision r where r.assignment_id = a.id order by r.revision desc limit 1
  ) newest on true
 where t.allocation = 'split'
 group by t.id;
