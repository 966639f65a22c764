-- Where citizens come by appointment: a counter, with the hours and days off of a desk or hours of its own.
create table counter (
    id bigint generated always as identity primary key,
    name text not null,
    name_en text not null default '',
    -- Where it is, as citizens read it.
    place text not null default '',
    -- The desk whose hours and days off it keeps; null for the operator's hours.
    desk_id bigint references desk on delete set null,
    -- The number of the unit in whatever directory the operator keeps; known to nobody here.
    unit_id bigint,
    -- Its own hours, in the form of the setting motcua.desk.hours; empty for those of the desk.
    hours text not null default '',
    enabled boolean not null default true,
    position int not null default 0
);

-- What citizens come for, and how many at a time.
create table counter_service (
    id bigint generated always as identity primary key,
    counter_id bigint not null references counter on delete cascade,
    name text not null,
    name_en text not null default '',
    -- What people call it besides.
    words text[] not null default '{}',
    minutes int not null check (minutes between 5 and 240),
    capacity int not null check (capacity between 1 and 100),
    days_ahead int not null check (days_ahead between 1 and 180),
    lead_minutes int not null check (lead_minutes between 0 and 20160),
    enabled boolean not null default true,
    position int not null default 0
);

create index counter_service_counter on counter_service (counter_id);

create table appointment (
    id bigint generated always as identity primary key,
    service_id bigint not null references counter_service,
    -- Whose it is; null for somebody who called the desk.
    conversation_id bigint references conversation on delete cascade,
    -- The message with which it was made; null for somebody who called the desk.
    sequence bigint,
    -- How somebody who called wants to be called; empty for who has a conversation.
    caller text not null default '',
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    status text not null default 'booked'
        check (status in ('booked', 'arrived', 'called', 'served', 'missed', 'cancelled')),
    -- What the citizen shows: whoever knows it may see when and where, and an officer may note the arrival, once.
    token text not null unique,
    -- The same to be said aloud.
    code text not null,
    made_at timestamptz not null,
    arrived_at timestamptz,
    called_at timestamptz,
    ended_at timestamptz
);

create index appointment_service on appointment (service_id, starts_at);
create index appointment_conversation on appointment (conversation_id, starts_at);
create index appointment_booked on appointment (starts_at) where status = 'booked';

-- The places that the mobile team goes to, in the operator's order.
create table home_visit_village (
    id bigint generated always as identity primary key,
    name text not null unique,
    position int not null default 0,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    check ((latitude is null) = (longitude is null))
);

-- Who cannot come to the desk, and asks the mobile team to come.
create table home_visit (
    id bigint generated always as identity primary key,
    conversation_id bigint references conversation on delete cascade,
    sequence bigint,
    -- How to reach somebody who called the desk; empty for who has a conversation.
    contact text not null default '',
    what text not null,
    place text not null,
    village_id bigint references home_visit_village on delete set null,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    wish text not null default '',
    status text not null default 'asked'
        check (status in ('asked', 'planned', 'done', 'not-met', 'declined', 'cancelled')),
    planned_on date,
    part text not null default 'day' check (part in ('day', 'morning', 'afternoon')),
    -- For colleagues.
    note text not null default '',
    asked_at timestamptz not null,
    ended_at timestamptz,
    check ((latitude is null) = (longitude is null)),
    check (status <> 'planned' or planned_on is not null)
);

create index home_visit_conversation on home_visit (conversation_id);
create index home_visit_planned on home_visit (planned_on) where status = 'planned';

-- What citizens are still to be told by themselves; a row goes in the transaction in which it is told.
create table appointment_notice (
    id bigint generated always as identity primary key,
    appointment_id bigint references appointment on delete cascade,
    home_visit_id bigint references home_visit on delete cascade,
    kind text not null,
    due_at timestamptz not null,
    -- In the words of the officer who did it; empty where there is nothing to add.
    words text not null default '',
    check ((appointment_id is null) <> (home_visit_id is null))
);

create index appointment_notice_due on appointment_notice (due_at);
create index appointment_notice_appointment on appointment_notice (appointment_id);
create index appointment_notice_home_visit on appointment_notice (home_visit_id);
