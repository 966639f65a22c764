-- What is known of the way to a citizen, besides the id of the conversation.
alter table conversation
    -- When the citizen last did something; channels count the time from it in which they may be written to.
    add column last_interaction timestamptz,
    -- Since when nothing reaches the citizen; null while everything does.
    add column unreachable_since timestamptz,
    -- When a person of the authority last wrote in the channel's own tool.
    add column officer_wrote_at timestamptz;

update conversation c set last_interaction = (select max(i.received_at) from inbox i where i.conversation_id = c.id);

-- The channel's id of the message whose button was pressed; null when none was, or the channel does not tell.
alter table inbox add column pressed_on text;

-- Whether the channels take messages, by account; a channel that has never had trouble need not stand here.
create table channel_state (
    channel text not null,
    account text not null,
    state text not null default 'open' check (state in ('open', 'paused', 'stopped')),
    -- Paused: when a single reply may try whether the channel takes messages again. Whoever tries moves it on, so that nobody
    -- else does.
    probe_at timestamptz,
    -- How many pauses followed each other without a message being taken.
    pauses int not null default 0,
    -- For staff, without anything that a citizen wrote.
    reason text,
    since timestamptz,
    -- Of the channel's pace, by the clock of the database: when the messages promised so far will have been sent.
    paced_until timestamptz,
    primary key (channel, account)
);

-- The same for conversations of channels that limit these.
create table conversation_pace (
    conversation_id bigint primary key references conversation on delete cascade,
    paced_until timestamptz not null
);

alter table outbox drop constraint outbox_status_check;

update outbox set status = 'uncertain' where status = 'unknown';

alter table outbox
    add column channel text,
    add column account text,
    -- When it was said, or staff or the citizen let it go again: too long after that it is not sent without being asked for.
    add column queued_at timestamptz,
    -- The numbers of the messages of this reply that are still to be sent, the one that is being sent first; null before the
    -- first attempt.
    add column pending int[],
    -- The numbers of those that were not sent, or perhaps not.
    add column missing int[] not null default '{}',
    -- What this reply is once nothing is pending: the worst of what became of its messages.
    add column ends_as text not null default 'delivered' check (ends_as in ('delivered', 'refused', 'uncertain')),
    -- The channel's id of each message of this reply; empty while it has none.
    add column channel_message_ids text[] not null default '{}',
    -- Why it waits, or ended without being delivered, as one word; what the channel said of it is in the column "reason".
    add column cause text,
    -- How often in a row the channel asked for this reply to come later, and for how long altogether.
    add column put_offs int not null default 0,
    add column put_off_for interval not null default '0',
    -- Staff want it to be sent although it costs something.
    add column approved boolean not null default false,
    -- Who dropped it or let it go again.
    add column decided_by text;

update outbox o set
    channel = c.channel,
    account = c.account,
    queued_at = coalesce(m.sent_at, o.updated_at),
    channel_message_ids = case when o.channel_message_id is null then '{}' else array[o.channel_message_id] end,
    pending = case when o.status = 'sending' then '{0}'::int[] end
from conversation c, message m
where c.id = o.conversation_id and m.conversation_id = o.conversation_id and m.sequence = o.sequence;

alter table outbox
    drop column channel_message_id,
    alter column channel set not null,
    alter column account set not null,
    alter column queued_at set not null,
    -- 'sending' is written before the request leaves; found again after a crash, that message is uncertain and not repeated.
    -- 'held' waits for the citizen's next message, 'aside' for a decision of staff.
    add constraint outbox_status_check check (
        status in ('waiting', 'sending', 'held', 'delivered', 'refused', 'uncertain', 'aside', 'dropped'));

drop index outbox_waiting;
drop index outbox_due;
-- Small at all times: what is not over, per conversation in order, and per channel by when it is due.
create index outbox_open on outbox (conversation_id, sequence) where status in ('waiting', 'sending', 'held');
create index outbox_due on outbox (channel, account, due_at) where status = 'waiting';
create index outbox_leases on outbox (due_at) where status = 'sending';
-- What staff should see.
create index outbox_trouble on outbox (channel, account, status, id)
    where status in ('waiting', 'held', 'refused', 'uncertain', 'aside');
