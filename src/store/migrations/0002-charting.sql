-- What charting keeps beside the record, and two more read tables.

-- Drafts are not part of the record: they belong to their author, are replaced as they are typed, and are gone when they
-- have become entries. sealed is unreadable without the patient's key, or the clinic's where there is no patient yet.
create table ryorin.draft (
  clinic uuid not null,
  id uuid not null,
  author uuid not null,
  patient uuid,
  kind text not null,
  amends uuid,
  revision integer not null,
  updated_at text collate "C" not null,
  sealed text not null,
  primary key (clinic, id)
);
create index draft_by_author on ryorin.draft (author, patient, clinic);

-- The clinic's own table: nothing is asked of another host.
create table ryorin.postal_code (
  clinic uuid not null,
  code text collate "C" not null,
  place integer not null,
  address text not null,
  primary key (clinic, code, place)
);

-- Read tables: the alerts that no answer has ended, with who took each last; and the charts that went into another.
create table ryorin.open_alert (
  clinic uuid not null,
  patient uuid not null,
  alert uuid not null,
  seq integer not null,
  taken_seq integer,
  primary key (clinic, patient, alert)
);
create table ryorin.merged (
  clinic uuid not null,
  patient uuid not null,
  into_patient uuid not null,
  primary key (clinic, patient)
);

-- What an entry of these kinds changes in the two tables. Such entries are rare and never amended or retracted, so that a
-- trigger that looks at the kind alone keeps the tables, and other entries pay for one comparison.
create function ryorin.apply_lasting(e ryorin.entry) returns void
language plpgsql as $$
declare
  body json := e.document::json -> 'body';
begin
  if e.kind = 'alert' then
    insert into ryorin.open_alert values (e.clinic, e.subject, e.id, e.seq, null);
  elsif e.kind = 'alert-response' and body ->> 'step' = 'taken' then
    update ryorin.open_alert o set taken_seq = e.seq
      where o.clinic = e.clinic and o.patient = e.subject and o.alert = (body ->> 'alert')::uuid;
  elsif e.kind = 'alert-response' then
    delete from ryorin.open_alert o
      where o.clinic = e.clinic and o.patient = e.subject and o.alert = (body ->> 'alert')::uuid;
  elsif e.kind = 'merge' and body ->> 'step' = 'approved' then
    insert into ryorin.merged values (e.clinic, e.subject, (body ->> 'into')::uuid) on conflict do nothing;
  end if;
end
$$;
create function ryorin.note_lasting() returns trigger language plpgsql as $$
begin
  perform ryorin.apply_lasting(new);
  return null;
end
$$;
create trigger entry_is_noted after insert on ryorin.entry
  for each row when (new.kind in ('alert', 'alert-response', 'merge') and new.ledger = 'chart')
  execute function ryorin.note_lasting();

do $$
declare
  guarded text;
begin
  foreach guarded in array array['draft', 'postal_code', 'open_alert', 'merged'] loop
    execute format('alter table ryorin.%I enable row level security', guarded);
    execute format('alter table ryorin.%I force row level security', guarded);
    execute format('create policy own_clinic on ryorin.%I using (clinic = ryorin.current_clinic())', guarded);
  end loop;
end
$$;
grant select, insert, update, delete on ryorin.draft, ryorin.postal_code, ryorin.open_alert, ryorin.merged to ryorin_app;
