-- Officers' Telegram accounts, bound by a one-time code that the officer took from the console.
create table telegram_officer (
    telegram_user bigint primary key,
    account_id bigint not null unique references staff_account on delete cascade,
    bound_at timestamptz not null
);

create table telegram_officer_code (
    account_id bigint primary key references staff_account on delete cascade,
    -- SHA-256; the code itself is known to the officer alone.
    code_hash bytea not null unique,
    expires_at timestamptz not null
);

-- The group in which officers work, and which node serves it.
create table telegram_group (
    chat bigint primary key,
    node uuid,
    -- Until when that node serves it without saying so again.
    served_until timestamptz,
    -- Nothing is sent there before.
    paused_until timestamptz
);

-- What was written in the group, each message once. The words are forgotten when it was dealt with.
create table telegram_group_message (
    chat bigint not null,
    message bigint not null,
    edited boolean not null,
    topic bigint not null,
    -- Null: the person hides behind the group.
    telegram_user bigint,
    kind text not null,
    words text not null,
    received_at timestamptz not null,
    -- 'waiting' to be dealt with; 'answering': carried out, and the group is still to be told.
    status text not null default 'waiting' check (status in ('waiting', 'answering', 'done')),
    attempts int not null default 0,
    due_at timestamptz not null,
    -- What the group is told; empty: a sign at the message will do.
    answer text not null default '',
    -- The request that it was about, and its number in the conversation's log when it went to the citizen.
    hand_over_id bigint,
    sequence bigint,
    primary key (chat, message, edited)
);

create index telegram_group_message_open on telegram_group_message (due_at) where status <> 'done';
create index telegram_group_message_sent on telegram_group_message (hand_over_id, sequence) where sequence is not null;

-- The topic of each request in the group.
create table telegram_topic (
    hand_over_id bigint primary key references hand_over on delete cascade,
    chat bigint not null,
    -- The topic's number; null until it is made, and when somebody has deleted it.
    topic bigint,
    is_open boolean not null default true,
    -- Up to which message of the conversation's log it shows what was said.
    shown_sequence bigint not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    unique (chat, topic)
);
