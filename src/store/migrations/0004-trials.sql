-- A fifth ledger: the trials of the clinic, each with its protocol and whom it allocated.

do $$
declare
  found text;
begin
  select conname into strict found from pg_constraint
    where conrelid = 'ryorin.entry'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%ledger%';
  execute format('alter table ryorin.entry drop constraint %I', found);
end
$$;
alter table ryorin.entry add constraint entry_check
  check (ledger in ('chart', 'lot', 'clinic', 'day', 'trial') and seq >= 1 and octet_length(previous_hash) = 64 and octet_length(hash) = 64);
