-- Where citizens go: desks, offices, clinics, schools, village heads. Nothing in these tables is about a citizen.
create table directory_unit (
    id bigint generated always as identity primary key,
    -- What it is called in sheets, the same from import to import.
    key text not null unique,
    kind text not null,
    name text not null,
    name_en text not null default '',
    -- What else people call it.
    other_names text[] not null default '{}',
    -- The commune of today's list: its code and its name; both empty for a unit of the whole area.
    commune text not null default '',
    commune_name text not null default '',
    address text not null default '',
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    map_link text not null default '',
    -- Public numbers.
    phone text not null default '',
    email text not null default '',
    website text not null default '',
    -- When it is open, as in the setting motcua.desk.hours; empty where the operator has not said, and for a desk of hand-overs.
    hours text not null default '',
    -- Day and night, on holidays too.
    always_open boolean not null default false,
    -- The desk of hand-overs that it is: name it and its hours and days off are those of that desk.
    desk_id bigint references desk on delete set null,
    -- Codes of procedures, fields as published, or words.
    handles text[] not null default '{}',
    -- When leaders receive citizens, a line each: "Chủ tịch UBND: T5 08:00-11:30".
    receptions text[] not null default '{}',
    -- Of schools.
    enrolment text not null default '',
    enrolment_from date,
    enrolment_to date,
    timetable text not null default '',
    note text not null default '',
    note_en text not null default '',
    enabled boolean not null default true,
    position int not null default 0,
    check ((latitude is null) = (longitude is null)),
    check (not always_open or hours = ''),
    check (desk_id is null or (hours = '' and not always_open)),
    check (enrolment_to >= enrolment_from)
);

-- Days on which a unit, or each of them, is closed or opens otherwise than in an ordinary week.
create table directory_day (
    id bigint generated always as identity primary key,
    unit_id bigint references directory_unit on delete cascade,
    day date not null,
    -- When it is open then, such as "07:30-11:30"; empty: closed.
    hours text not null default '',
    reason text not null default '',
    reason_en text not null default '',
    unique nulls not distinct (unit_id, day)
);

-- What is asked of the commune in general, and the answer.
create table directory_fact (
    id bigint generated always as identity primary key,
    commune text not null default '',
    commune_name text not null default '',
    -- Ways to ask it; the first is shown.
    questions text[] not null check (cardinality(questions) > 0),
    answer text not null,
    answer_en text not null default '',
    -- The last day on which it is answered; null for always.
    valid_until date,
    enabled boolean not null default true
);

-- A sheet that was uploaded and looked through, until somebody takes it over.
create table directory_sheet (
    id uuid primary key,
    account_id bigint not null references staff_account on delete cascade,
    uploaded_at timestamptz not null,
    name text not null,
    content bytea not null
);

-- Every node keeps a copy of the directory; whatever changes it tells them when it is committed.
create function directory_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('motcua_directory', '');
    return null;
end
$$;

create trigger directory_changed after insert or update or delete or truncate on directory_unit
    for each statement execute function directory_changed();
create trigger directory_changed after insert or update or delete or truncate on directory_day
    for each statement execute function directory_changed();
create trigger directory_changed after insert or update or delete or truncate on directory_fact
    for each statement execute function directory_changed();
create trigger directory_changed after insert or update or delete or truncate on desk
    for each statement execute function directory_changed();
create trigger directory_changed after insert or update or delete or truncate on desk_day_off
    for each statement execute function directory_changed();
