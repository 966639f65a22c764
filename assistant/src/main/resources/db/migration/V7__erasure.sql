-- That a conversation was erased: proof that the wish was met, of no person.
create table erasure (
    id bigint generated always as identity primary key,
    channel text not null,
    erased_at timestamptz not null
);
