-- How a deal had been closed until this step: a step that is taken back gives it back.
alter table deal_move
    add column reason_before uuid,
    add column closed_on_before date;
