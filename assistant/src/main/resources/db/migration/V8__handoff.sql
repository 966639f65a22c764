-- While an officer has the conversation in hand the assistant says nothing in it.
alter table conversation
    add column held boolean not null default false,
    -- When an officer last took it: what the assistant had still to say then is not sent any more. Null when none ever did.
    add column held_from timestamptz;

alter table message drop constraint message_sender_check;
alter table message
    add constraint message_sender_check check (sender in ('citizen', 'assistant', 'officer', 'notice')),
    -- Which officer wrote it; null for what was written in a channel's own tool, and for everybody else.
    add column account_id bigint references staff_account;

-- Where citizens' requests wait: a one-stop desk, or a part of it.
create table desk (
    id bigint generated always as identity primary key,
    -- As citizens read it.
    name text not null,
    name_en text not null default '',
    -- Codes or names of the communes it serves; empty for all.
    communes text[] not null default '{}',
    -- The fields of procedures it takes, as published; empty for all.
    fields text[] not null default '{}',
    -- When it is open, as in the setting motcua.desk.hours; empty for the operator's hours.
    hours text not null default '',
    -- Within how many minutes of working time an officer is to answer first.
    answer_within_minutes int not null default 15 check (answer_within_minutes > 0),
    enabled boolean not null default true,
    position int not null default 0
);

-- Who works at which desk; a desk without members is everybody's who is an officer.
create table desk_member (
    desk_id bigint not null references desk on delete cascade,
    account_id bigint not null references staff_account on delete cascade,
    primary key (desk_id, account_id)
);

-- Further days off of a desk, and of all desks where none is named.
create table desk_day_off (
    id bigint generated always as identity primary key,
    desk_id bigint references desk on delete cascade,
    day date not null,
    reason text not null default ''
);

-- A citizen's request for a person: one open at a time in each conversation.
create table hand_over (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    desk_id bigint not null references desk,
    status text not null default 'waiting' check (status in ('waiting', 'held', 'closed')),
    reason text not null,
    -- The citizen's message that led to it; null when none did.
    sequence bigint,
    -- Of the dialogue, when it was asked for.
    briefing jsonb not null,
    procedure_code text not null default '',
    -- 1 danger, 2 the others that were promised an answer soon, 3 left as a message while the desk was closed.
    urgency int not null default 2,
    opened_at timestamptz not null,
    -- Since when it waits for an officer, or the officer for the citizen: the place in the queue goes by it.
    waiting_since timestamptz not null,
    -- By when an officer is to have answered, in working time of the desk; null once that was done.
    due_at timestamptz,
    warned_at timestamptz,
    -- Whether an officer was there with a hand free when it came: how long it waited then tells how quickly officers react.
    free_hand boolean not null default false,
    account_id bigint references staff_account,
    -- When the officer who has it took it, and when the first of all officers did.
    claimed_at timestamptz,
    first_claimed_at timestamptz,
    answered_at timestamptz,
    -- Since when the officer who has it owes the citizen a word; null when nothing is owed.
    unanswered_since timestamptz,
    -- When the citizen or an officer last did something in it.
    touched_at timestamptz not null,
    -- The citizen's last message and the officer's last, by their numbers in the log.
    citizen_sequence bigint not null default 0,
    officer_sequence bigint not null default 0,
    read_sequence bigint not null default 0,
    -- The assistant drafts, and the officer approves or edits before it is sent.
    review boolean not null default false,
    closed_at timestamptz,
    closing text,
    rating int check (rating between 1 and 5),
    rating_word text,
    rated_at timestamptz,
    -- When somebody is to come back to it, and when that was put before the officers again.
    follow_up_at timestamptz,
    reminded_at timestamptz,
    version int not null default 0,
    check ((status = 'held') = (account_id is not null and closed_at is null)),
    check ((status = 'closed') = (closed_at is not null))
);

create unique index hand_over_open on hand_over (conversation_id) where status <> 'closed';
create index hand_over_queue on hand_over (desk_id, urgency, waiting_since) where status = 'waiting';
create index hand_over_officer on hand_over (account_id) where status = 'held';
create index hand_over_closed on hand_over (closed_at) where status = 'closed';

-- What happened to a request, in order: never shown to citizens.
create table hand_over_event (
    id bigint generated always as identity primary key,
    hand_over_id bigint not null references hand_over on delete cascade,
    at timestamptz not null,
    -- opened, claimed, assigned, transferred, returned, idle, signed-off, note, answered, closed, cancelled, rated, reopened, warned …
    kind text not null,
    account_id bigint references staff_account,
    to_account_id bigint references staff_account,
    to_desk_id bigint references desk,
    note text not null default ''
);

create index hand_over_event_case on hand_over_event (hand_over_id, id);

-- Drafts of the assistant that wait for an officer's approval.
create table hand_over_draft (
    id bigint generated always as identity primary key,
    hand_over_id bigint not null references hand_over on delete cascade,
    -- The citizen's message that it answers.
    sequence bigint not null,
    -- What the assistant would say, an array, and what the dialogue would remember then.
    replies jsonb not null,
    state jsonb not null,
    created_at timestamptz not null,
    status text not null default 'open' check (status in ('open', 'sent', 'edited', 'dropped')),
    unique (hand_over_id, sequence)
);

create index hand_over_follow_up on hand_over (follow_up_at) where follow_up_at is not null;

-- A text without case and diacritics, for searches in which none are typed.
create function folded(words text) returns text language sql immutable parallel safe return
    translate(lower(normalize(words, nfc)),
        'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
        'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy');

-- Who is at work. Whoever is not seen for a while is taken for away.
create table officer_presence (
    account_id bigint primary key references staff_account on delete cascade,
    state text not null check (state in ('here', 'break', 'away')),
    since timestamptz not null,
    seen_at timestamptz not null
);

-- What was only written down before becomes a request to nobody in particular; the table was never shown to anyone.
drop table hand_over_request;
