-- What has changed of one object since a moment, by which lists are walked back to it.
create index change_object_idx on change (object, at);
