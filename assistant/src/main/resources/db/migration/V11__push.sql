-- The pair of keys by which push services know this installation (RFC 8292): made once, by whichever node starts first.
create table push_key (
    singular boolean primary key default true check (singular),
    -- X.509 and PKCS #8 as base64url; the private key is sealed as the program's settings say.
    public_key text not null,
    private_key bytea not null,
    created_at timestamptz not null
);

-- A browser that wants to be told of waiting citizens: for as long as it is signed in.
create table push_subscription (
    id bigint generated always as identity primary key,
    session_id uuid not null unique references staff_session on delete cascade,
    -- Where its push service takes messages for it; whoever knows it, and the keys, can send to it.
    endpoint text not null unique,
    -- What messages are encrypted with (RFC 8291).
    p256dh bytea not null,
    auth bytea not null,
    language text not null,
    created_at timestamptz not null
);

-- What officers were told of, each thing once over all nodes: by what a request came to a desk or an officer.
create table push_told (
    event_id bigint primary key references hand_over_event on delete cascade,
    told_at timestamptz not null
);

-- Messages on their way to browsers. Gone when they have been sent, or are not worth it any more.
create table push_message (
    id bigint generated always as identity primary key,
    event_id bigint not null references push_told on delete cascade,
    subscription_id bigint not null references push_subscription on delete cascade,
    -- When it is to be sent. Whoever sends it moves this on before, so that nobody else does, and it comes again if that node ends.
    due_at timestamptz not null,
    attempts int not null default 0,
    unique (event_id, subscription_id)
);

create index push_message_due on push_message (due_at);
create index push_message_subscription on push_message (subscription_id);

-- Only what is new is looked for.
create index hand_over_event_at on hand_over_event (at);
