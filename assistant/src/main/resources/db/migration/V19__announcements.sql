-- One of many replies that say the same, such as an announcement: it gives way to what answers somebody, and is given up where
-- another would be held or left to staff.
alter table outbox
    add column in_bulk boolean not null default false,
    -- In bulk: it is given up when it has not left by then.
    add column not_after timestamptz;

create index outbox_bulk_due on outbox (channel, account, due_at) where in_bulk and status = 'waiting';
create index outbox_bulk_open on outbox (channel, account) where in_bulk and status in ('waiting', 'sending');

-- The villages, hamlets and residential groups of the operator's communes: the operator's own list.
create table village (
    id bigint generated always as identity primary key,
    commune text not null,
    -- The official number of the commune; empty where the operator gave none.
    commune_code text not null default '',
    name text not null,
    -- A village that is no more stays for what was announced and agreed to.
    retired boolean not null default false,
    unique (commune, name)
);

-- What announcements are about.
create table announcement_topic (
    id bigint generated always as identity primary key,
    name_vi text not null unique,
    name_en text not null,
    -- What else citizens call it, separated by commas.
    words text not null default '',
    -- Whether such an announcement cannot wait: quiet hours do not hold it up.
    alarm boolean not null default false,
    retired boolean not null default false
);

insert into announcement_topic(name_vi, name_en, words, alarm) values
    ('Họp thôn, họp dân', 'Village meetings', 'họp thôn, họp dân, họp tổ dân phố, hội nghị, cuộc họp, lịch họp, họp, village meeting, meeting', false),
    ('Tiêm phòng gia súc, gia cầm', 'Vaccination of livestock',
     'tiêm phòng gia súc, tiêm phòng gia cầm, tiêm gia súc, tiêm phòng trâu bò, tiêm phòng lợn, tiêm phòng vật nuôi, tiêm phòng chó mèo, tiêm vắc xin gia súc, tiêm phòng, thú y, livestock vaccination, vaccination', false),
    ('Lịch gieo trồng, thời vụ', 'Planting calendar',
     'lịch gieo trồng, lịch thời vụ, lịch gieo cấy, gieo cấy, gieo trồng, gieo sạ, mùa vụ, thời vụ, lịch nông vụ, khuyến nông, planting calendar, planting', false),
    ('Cúp điện, cúp nước', 'Power and water cuts',
     'cúp điện, mất điện, cắt điện, ngừng cấp điện, lịch cúp điện, lịch cắt điện, cúp nước, mất nước, cắt nước, điện nước, power cut, water cut, power outage', false),
    ('Bão, lũ, thiên tai', 'Storms and floods',
     'bão lũ, bão lụt, mưa bão, thiên tai, áp thấp, lũ quét, sạt lở, lũ lụt, ngập lụt, thời tiết xấu, bão, lũ, storm warning, storm, flood', true);

-- That somebody wants announcements, and the words that were agreed to. What has ended stays as the record of the consent.
create table announcement_subscription (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    topic_id bigint not null references announcement_topic,
    -- Null: wherever it happens.
    village_id bigint references village,
    language text not null check (language in ('vi', 'en')),
    -- The question as it was shown, and the number of the message by which it was agreed to.
    consent text not null,
    sequence bigint not null,
    given_at timestamptz not null,
    ended_at timestamptz
);

create unique index announcement_subscription_once
    on announcement_subscription (conversation_id, topic_id, coalesce(village_id, 0)) where ended_at is null;
create index announcement_subscription_topic on announcement_subscription (topic_id) where ended_at is null;
create index announcement_subscription_ended on announcement_subscription (ended_at) where ended_at is not null;

create table announcement (
    id bigint generated always as identity primary key,
    status text not null default 'draft'
        check (status in ('draft', 'submitted', 'approved', 'sending', 'paused', 'stopped', 'done')),
    topic_id bigint not null references announcement_topic,
    title text not null,
    body text not null,
    -- Empty: who reads English gets the Vietnamese words.
    title_en text not null default '',
    body_en text not null default '',
    alarm boolean not null,
    -- Whether it also goes to those to whom the channel sends for money alone.
    billed boolean not null default false,
    channels text[] not null,
    everywhere boolean not null,
    villages bigint[] not null default '{}',
    -- Null: as soon as it is approved.
    send_at timestamptz,
    -- Who has not been reached by then is not written to any more.
    until timestamptz not null,
    -- Of the words: what is approved is what was read.
    version int not null default 1,
    -- Whoever has written or changed it.
    writers bigint[] not null,
    writer_name text not null,
    approved_by bigint references staff_account,
    approver_name text not null default '',
    -- Why it was given back to its writer, or paused by the software.
    note text not null default '',
    created_at timestamptz not null,
    approved_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    -- Two persons: nobody approves what he has written.
    check (approved_by is null or not approved_by = any (writers))
);

create index announcement_at_work on announcement (id) where status in ('approved', 'sending', 'paused', 'stopped');

-- To whom an announcement goes, each once; filled by one statement when it begins.
create table announcement_recipient (
    announcement_id bigint not null references announcement on delete cascade,
    conversation_id bigint not null references conversation on delete cascade,
    channel text not null,
    account text not null,
    language text not null,
    status text not null default 'waiting'
        check (status in ('waiting', 'handed', 'delivered', 'left', 'uncertain', 'missed')),
    -- Of those who were missed: why, as one word.
    reason text not null default '',
    -- The number of the message in the conversation's log, once it was handed to the outbox.
    sequence bigint,
    handed_at timestamptz,
    ended_at timestamptz,
    primary key (announcement_id, conversation_id)
);

create index announcement_recipient_conversation on announcement_recipient (conversation_id);
create index announcement_recipient_waiting
    on announcement_recipient (announcement_id, channel, account, conversation_id) where status = 'waiting';
create index announcement_recipient_handed on announcement_recipient (announcement_id) where status = 'handed';

-- What stays of recipients when their rows are old: how many of them there were.
create table announcement_result (
    announcement_id bigint not null references announcement on delete cascade,
    channel text not null,
    status text not null,
    reason text not null,
    recipients bigint not null,
    primary key (announcement_id, channel, status, reason)
);

-- Who did what with it.
create table announcement_event (
    id bigint generated always as identity primary key,
    announcement_id bigint not null references announcement on delete cascade,
    at timestamptz not null,
    account_name text not null,
    act text not null,
    note text not null default ''
);

create index announcement_event_of on announcement_event (announcement_id, id);
