-- The record and its read tables. Every statement runs on PostgreSQL 15 and newer; nothing here is newer than 15.
--
-- The clinic leads every key. Whoever works as ryorin_app sees the rows of one clinic, the one in the setting
-- ryorin.clinic, and may add to the record but not change it. What the grants forbid, triggers refuse once more, and
-- they refuse it to the owner too.

create schema ryorin;
create schema auth;

do $$
begin
  if not exists (select from pg_roles where rolname = 'ryorin_app') then
    create role ryorin_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null; -- another database of the same server was first
end
$$;
grant ryorin_app to current_user;

create function ryorin.current_clinic() returns uuid language sql stable parallel safe
  return nullif(current_setting('ryorin.clinic', true), '')::uuid;

-- The installation ------------------------------------------------------------------------------------------------

create table ryorin.clinic (
  id uuid primary key,
  name text not null,
  mode text not null check (mode in ('own', 'demonstration')),
  utc_offset text not null check (utc_offset ~ '^[+-][0-9]{2}:[0-9]{2}$'),
  created_at text not null
);
create unique index clinic_is_one on ryorin.clinic ((true));

create table ryorin.counter (
  clinic uuid not null,
  name text not null,
  value bigint not null,
  primary key (clinic, name)
);

-- The record ------------------------------------------------------------------------------------------------------

-- document is the canonical JSON of the entry without its hash: the very text that was hashed. The columns before it
-- repeat parts of it for queries, and verify compares them.
create table ryorin.entry (
  clinic uuid not null,
  ledger text collate "C" not null,
  subject uuid not null,
  seq integer not null,
  id uuid not null,
  kind text collate "C" not null,
  version integer not null,
  occurred_at text collate "C" not null,
  recorded_at text collate "C" not null,
  author uuid not null,
  amends uuid,
  previous_hash text collate "C" not null,
  hash text collate "C" not null,
  document text collate "C" not null,
  -- One constraint and not five: each is made ready anew by every insert.
  check (ledger in ('chart', 'lot', 'clinic') and seq >= 1 and octet_length(previous_hash) = 64 and octet_length(hash) = 64),
  primary key (clinic, ledger, subject, seq),
  -- Not (clinic, id): where statistics are missing, the planner would take that for lookups by subject and read them all.
  unique (id, clinic)
);

-- The data key of each subject, wrapped by the clinic's key, which is not in the database. A missing row is an erasure.
create table ryorin.subject_key (
  clinic uuid not null,
  ledger text collate "C" not null,
  subject uuid not null,
  wrapped text not null,
  primary key (clinic, ledger, subject)
);

create table ryorin.access_log (
  clinic uuid not null,
  number bigint generated always as identity,
  at text collate "C" not null,
  reader uuid not null,
  reader_name text not null,
  role text not null,
  patient uuid,
  patients jsonb not null,
  what text not null,
  primary key (clinic, number)
);
create index access_log_by_patient on ryorin.access_log (patient, clinic);
create index access_log_by_listed_patient on ryorin.access_log using gin (patients jsonb_path_ops);

-- The read tables: made from the record and the keys' presence, and to be made again from them at any time ----------

-- One row a chain. The last columns are of charts only.
create table ryorin.chain (
  clinic uuid not null,
  ledger text collate "C" not null,
  subject uuid not null,
  head_seq integer not null,
  head_hash text collate "C" not null,
  erased boolean not null default false,
  closed boolean not null,
  registration_seq integer,
  last_contact_on text collate "C" not null,
  strategy text collate "C",
  sessions_planned integer,
  infusions_planned integer,
  starts_on text collate "C",
  session_count integer not null,
  infusion_count integer not null,
  primary key (clinic, ledger, subject)
) with (fillfactor = 80);
-- The second condition always holds; it keeps the planner from using this for anything but the list, which states it too.
create index chain_by_contact on ryorin.chain (clinic, last_contact_on desc, subject)
  where ledger = 'chart' and last_contact_on > '';

-- One row for each assessment or laboratory value that no later entry amends; items are a JSON object.
create table ryorin.measurement (
  clinic uuid not null,
  patient uuid not null,
  seq integer not null,
  occurred_on text collate "C" not null,
  code text collate "C" not null,
  value double precision,
  comparator text collate "C",
  unit text collate "C" not null,
  items text collate "C",
  primary key (clinic, patient, seq)
);

-- What nobody may do ----------------------------------------------------------------------------------------------

create function ryorin.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ryorin: % on % is refused: it is only ever added to', tg_op, tg_table_name using errcode = 'RY001';
end
$$;
create trigger entry_is_append_only before update or delete on ryorin.entry
  for each statement execute function ryorin.refuse_change();
create trigger entry_is_never_emptied before truncate on ryorin.entry
  for each statement execute function ryorin.refuse_change();
create trigger access_log_is_append_only before update or delete on ryorin.access_log
  for each statement execute function ryorin.refuse_change();
create trigger access_log_is_never_emptied before truncate on ryorin.access_log
  for each statement execute function ryorin.refuse_change();

-- Rights ------------------------------------------------------------------------------------------------------------

do $$
declare
  guarded text;
begin
  foreach guarded in array array['entry', 'subject_key', 'access_log', 'counter', 'chain', 'measurement'] loop
    execute format('alter table ryorin.%I enable row level security', guarded);
    execute format('alter table ryorin.%I force row level security', guarded);
    execute format('create policy own_clinic on ryorin.%I using (clinic = ryorin.current_clinic())', guarded);
  end loop;
end
$$;

grant usage on schema ryorin to ryorin_app;
grant usage, create on schema auth to ryorin_app;
grant select, insert on ryorin.clinic, ryorin.entry, ryorin.subject_key, ryorin.access_log to ryorin_app;
grant select, insert, update on ryorin.counter to ryorin_app;
grant select, insert, update, delete on ryorin.chain, ryorin.measurement to ryorin_app;

-- Adding to the record ----------------------------------------------------------------------------------------------

-- Writes what has been linked in code: for each append, in order, moves the chain's head from where the writer saw it to
-- where the new entries put it, and only if it was there; then adds the entries, keys and measurements of those whose
-- head was moved. The entry that is continued must be there, too. One that comes too late changes nothing and is answered with the head as it is; the others are not
-- touched by it. Entries and measurements name the append they belong to by its place in p_appends, from 0. The documents
-- of the entries come in p_documents, each before a record separator (U+001E), which no JSON text holds.
create function ryorin.append(
  p_clinic uuid, p_appends json, p_entries json, p_documents text, p_measurements json, p_origin text)
returns table (place integer, outcome text, head_seq integer, head_hash text)
language plpgsql as $$
#variable_conflict use_column
declare
  a record;
  documents text[] := string_to_array(p_documents, U&'\001E');
  refused integer[] := '{}';
begin
  place := -1;
  for a in
    select x.* from json_to_recordset(p_appends) as x(
      ledger text, subject uuid, from_seq integer, from_hash text, wrapped text, erased boolean, gone json,
      head_seq integer, head_hash text, closed boolean, registration_seq integer, last_contact_on text, strategy text,
      sessions_planned integer, infusions_planned integer, starts_on text, session_count integer, infusion_count integer,
      announcement json)
  loop
    place := place + 1;
    if a.from_seq = 0 then
      insert into ryorin.chain values (
        p_clinic, a.ledger, a.subject, a.head_seq, a.head_hash, a.erased, a.closed, a.registration_seq, a.last_contact_on,
        a.strategy, a.sessions_planned, a.infusions_planned, a.starts_on, a.session_count, a.infusion_count)
      on conflict do nothing;
    else
      update ryorin.chain t set
        head_seq = a.head_seq, head_hash = a.head_hash, closed = a.closed, registration_seq = a.registration_seq,
        last_contact_on = a.last_contact_on, strategy = a.strategy, sessions_planned = a.sessions_planned,
        infusions_planned = a.infusions_planned, starts_on = a.starts_on, session_count = a.session_count,
        infusion_count = a.infusion_count
      where t.clinic = p_clinic and t.ledger = a.ledger and t.subject = a.subject
        and t.head_seq = a.from_seq and t.head_hash = a.from_hash and not t.erased
        and exists (
          select from ryorin.entry e
          where e.clinic = p_clinic and e.ledger = a.ledger and e.subject = a.subject
            and e.seq = a.from_seq and e.hash = a.from_hash);
    end if;

    if found then
      outcome := 'written';
      head_seq := a.head_seq;
      head_hash := a.head_hash;
      if a.wrapped is not null then
        insert into ryorin.subject_key values (p_clinic, a.ledger, a.subject, a.wrapped);
      end if;
      if a.gone is not null then
        delete from ryorin.measurement m using json_array_elements_text(a.gone) g(seq)
        where m.clinic = p_clinic and m.patient = a.subject and m.seq = g.seq::integer;
      end if;
      if p_origin is not null then
        perform pg_notify('ryorin_entries', json_build_object('origin', p_origin, 'announcement', a.announcement)::text);
      end if;
    else
      refused := refused || place;
      outcome := 'taken';
      head_seq := 0;
      head_hash := repeat('0', 64);
      select case when t.erased and t.head_seq = a.from_seq then 'erased' else 'taken' end, t.head_seq, t.head_hash
        into outcome, head_seq, head_hash
        from ryorin.chain t where t.clinic = p_clinic and t.ledger = a.ledger and t.subject = a.subject;
      if outcome = 'taken' and head_seq = a.from_seq and head_hash = a.from_hash then
        raise exception 'ryorin: the head of % % says % but that entry is not there', a.ledger, a.subject, head_seq
          using errcode = 'RY002';
      end if;
    end if;
    return next;
  end loop;

  insert into ryorin.entry
    select p_clinic, e.ledger, e.subject, e.seq, e.id, e.kind, e.version, e.occurred_at, e.recorded_at, e.author, e.amends,
      e.previous_hash, e.hash, documents[e.n]
    from json_to_recordset(p_entries) as e(
      n integer, place integer, ledger text, subject uuid, seq integer, id uuid, kind text, version integer,
      occurred_at text, recorded_at text, author uuid, amends uuid, previous_hash text, hash text)
    where e.place <> all (refused);
  if p_measurements is not null then
    insert into ryorin.measurement
      select p_clinic, m.patient, m.seq, m.occurred_on, m.code, m.value, m.comparator, m.unit, m.items
      from json_to_recordset(p_measurements) as m(
        place integer, patient uuid, seq integer, occurred_on text, code text, value double precision, comparator text,
        unit text, items text)
      where m.place <> all (refused);
  end if;
end
$$;

-- The one thing that is ever deleted: a subject's wrapped key. With the owner's rights, because the application has none.
create function ryorin.erase_key(p_ledger text, p_subject uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update ryorin.chain set erased = true
    where clinic = ryorin.current_clinic() and ledger = p_ledger and subject = p_subject;
  delete from ryorin.subject_key
    where clinic = ryorin.current_clinic() and ledger = p_ledger and subject = p_subject;
end
$$;
revoke execute on function ryorin.erase_key from public;
grant execute on function ryorin.erase_key to ryorin_app;
