-- What a language model has written of an answer that still comes, as far as it has passed the fact guard: shown by the web chat until the
-- answer is there. Made of published text alone. Good for seconds, so it need not survive a crash.
create unlogged table reply_draft (
    conversation_id bigint      primary key references conversation on delete cascade,
    -- The citizen's message that it answers.
    sequence        bigint      not null,
    text            text        not null,
    written_at      timestamptz not null
);

-- The budget of a network: HMAC under a random key of the day, which is deleted with the day. No address is kept.
create table language_model_network_key (
    day date  primary key,
    key bytea not null
);

create table language_model_network (
    conversation_id bigint primary key references conversation on delete cascade,
    day             date   not null,
    network         text   not null
);
