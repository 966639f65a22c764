-- Pictures and documents that officers send to citizens. They are deleted after a while; the message that names one stays.
create table attachment (
    -- Whoever knows it may fetch the file: 128 random bits.
    token text primary key,
    conversation_id bigint not null references conversation on delete cascade,
    -- The message that brought it.
    sequence bigint not null,
    name text not null,
    kind text not null check (kind in ('jpeg', 'png', 'pdf')),
    bytes bytea not null,
    created_at timestamptz not null
);

-- Pictures and documents are compressed as they are.
alter table attachment alter column bytes set storage external;

create index attachment_conversation on attachment (conversation_id, sequence);
create index attachment_created on attachment (created_at);
