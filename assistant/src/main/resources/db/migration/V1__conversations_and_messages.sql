-- A conversation with a citizen on one of the operator's accounts of a channel.
create table conversation (
    id bigint generated always as identity primary key,
    channel text not null,
    account text not null,
    channel_conversation text not null,
    -- Of the message log: citizen, assistant and officer share the numbers 1, 2, 3, … without a gap.
    last_sequence bigint not null default 0,
    created_at timestamptz not null,
    unique (channel, account, channel_conversation)
);

-- What was said, in order. Clients read it by sequence, never by time. Personal data is masked before it comes here.
create table message (
    conversation_id bigint not null references conversation on delete cascade,
    sequence bigint not null,
    sender text not null check (sender in ('citizen', 'assistant', 'officer')),
    -- Of an assistant's message: the sequence of the citizen's message that it answers.
    reply_to bigint,
    content jsonb not null,
    sent_at timestamptz not null,
    primary key (conversation_id, sequence)
);

-- Taken in exactly once: the unique key is what a redelivery meets. The text itself is in the message log.
create table inbox (
    id bigint generated always as identity primary key,
    channel text not null,
    account text not null,
    event_id text not null,
    conversation_id bigint not null references conversation on delete cascade,
    sequence bigint not null,
    received_at timestamptz not null,
    status text not null default 'waiting' check (status in ('waiting', 'answered', 'failed')),
    attempts int not null default 0,
    due_at timestamptz not null,
    -- Why it failed, for staff: never what the citizen wrote.
    reason text,
    unique (channel, account, event_id)
);

create index inbox_conversation on inbox (conversation_id, sequence);
-- Small at all times, however long the history is: what waits, per conversation in order, and by when it is due.
create unique index inbox_waiting on inbox (conversation_id, sequence) where status = 'waiting';
create index inbox_due on inbox (due_at) where status = 'waiting';

-- Replies that must be pushed through a connector, in order per conversation. Where the citizen's client fetches its replies,
-- a committed message is a delivered one and nothing stands here.
create table outbox (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    sequence bigint not null,
    -- 'sending' is written before the request leaves; found again after a crash it becomes 'unknown' and is not repeated.
    status text not null default 'waiting'
        check (status in ('waiting', 'sending', 'delivered', 'refused', 'unknown')),
    attempts int not null default 0,
    due_at timestamptz not null,
    channel_message_id text,
    reason text,
    updated_at timestamptz not null,
    unique (conversation_id, sequence)
);

create index outbox_waiting on outbox (conversation_id, sequence) where status in ('waiting', 'sending');
create index outbox_due on outbox (due_at) where status in ('waiting', 'sending');

-- What the dialogue remembers between two turns.
create table conversation_state (
    conversation_id bigint primary key references conversation on delete cascade,
    state jsonb not null,
    updated_at timestamptz not null
);

-- A person is needed: asked for by a turn, in the turn's own transaction.
create table hand_over_request (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    -- The citizen's message that led to it.
    sequence bigint not null,
    reason text not null,
    requested_at timestamptz not null
);

-- A visitor of the web chat. The token itself is known to the visitor alone.
create table web_session (
    id uuid primary key,
    token_hash bytea not null unique,
    conversation_id bigint not null references conversation on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index web_session_expires on web_session (expires_at);
