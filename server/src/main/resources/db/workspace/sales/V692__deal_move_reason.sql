-- Why a deal was lost, as it was said until this step: a step that is taken back gives it back.
alter table deal_move add column reason_before uuid;
