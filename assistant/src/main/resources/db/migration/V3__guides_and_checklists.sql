-- The file of a procedure that was imported with a guide, whole; the guide is read from it again.
alter table catalogue_procedure add column guide text;

-- A citizen's walk through a guide, kept beside the conversation so that its page can be opened and it can be carried elsewhere.
create table checklist (
    -- Not to be guessed: whoever has it may open the page.
    id text primary key,
    -- The conversation in which it was changed last; the checklist outlives no conversation.
    conversation_id bigint not null references conversation on delete cascade,
    walk jsonb not null,
    language text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index checklist_conversation on checklist (conversation_id);

-- One-time codes that carry a checklist to another channel. Only a hash is kept.
create table carry_code (
    code_hash bytea primary key,
    checklist_id text not null references checklist on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);
