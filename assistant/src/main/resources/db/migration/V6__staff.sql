-- Someone who works here. Accounts are switched off, never deleted: the audit names them.
create table staff_account (
    id bigint generated always as identity primary key,
    -- In lower case, as it is typed at sign-in.
    name text not null unique,
    display_name text not null,
    roles text[] not null check (roles <@ array['officer', 'supervisor', 'editor', 'administrator']),
    enabled boolean not null default true,
    -- Argon2id with its parameters and salt.
    password_hash text not null,
    -- Set while the password is one that somebody else has made: good until then, and only for choosing another.
    one_time_until timestamptz,
    created_at timestamptz not null,
    signed_in_at timestamptz
);

-- A browser that is signed in. The token itself is known to that browser alone.
create table staff_session (
    id uuid primary key,
    token_hash bytea not null unique,
    account_id bigint not null references staff_account,
    address text not null,
    browser text not null,
    created_at timestamptz not null,
    used_at timestamptz not null,
    expires_at timestamptz not null
);

create index staff_session_account on staff_session (account_id);

-- Attempts to sign in that did not succeed, by account and by network address.
create table staff_attempt (
    kind text not null check (kind in ('account', 'address')),
    -- SHA-256 in hexadecimal: people type passwords where the name belongs.
    key text not null,
    -- Wanes with time.
    failures double precision not null,
    counted_at timestamptz not null,
    locked_until timestamptz,
    primary key (kind, key)
);

-- Who did or read what, when and from where. Rows are never changed.
create table staff_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    -- Null where nobody is known: a failed sign-in without such an account, a command on the server.
    account_id bigint references staff_account,
    account_name text not null,
    act text not null,
    -- The citizen's conversation, if one was read or acted on; it may be erased later while this row stays.
    conversation_id bigint,
    -- What else was acted on, such as an account's name.
    object text not null,
    address text not null
);

create index staff_audit_at on staff_audit (at);
create index staff_audit_account on staff_audit (account_name, id);

create function staff_audit_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'rows of the audit are never changed';
end
$$;

create trigger staff_audit_is_final before update on staff_audit
    for each row execute function staff_audit_is_final();
