-- When the first open task about a deal is due: the order "next step first".
alter table deal add column next_task_at timestamptz;

update deal d set next_task_at = t.at
from (select about_id, min(due_at) as at from task
      where status = 'open' and deleted_at is null and about_object = 'deal' group by about_id) t
where d.id = t.about_id and t.at is not null;

create index deal_stage_next_task on deal (stage_id, next_task_at, id) where deleted_at is null;
