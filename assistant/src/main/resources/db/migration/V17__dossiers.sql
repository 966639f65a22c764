-- Dossiers: the embedded register, what citizens ask for, and who is told of changes.

-- The register of an operator without a province's system. A dossier has one row; its way so far is in dossier_step.
create table dossier (
    id bigint generated always as identity primary key,
    -- As it is printed, and its letters and digits alone, by which it is found however it was typed.
    code text not null,
    code_key text not null unique,
    procedure_code text not null,
    procedure_name text not null,
    -- For officers; never shown to citizens.
    applicant text not null,
    -- The last digits of the telephone on the dossier, sealed as the program's settings say; null when there is none on it.
    phone_end bytea,
    stage text not null,
    step text not null,
    unit text not null,
    officer text not null,
    received_on date not null,
    promised_on date,
    finished_on date,
    -- What the citizen has to bring or do; and the letter of apology for being late.
    note text not null,
    apology text not null,
    changed_at timestamptz not null
);

create index dossier_changed on dossier (changed_at desc, id desc);
create index dossier_promised on dossier (promised_on) where finished_on is null;

create table dossier_step (
    id bigint generated always as identity primary key,
    dossier_id bigint not null references dossier on delete cascade,
    at timestamptz not null,
    stage text not null,
    step text not null,
    unit text not null,
    officer text not null
);

create index dossier_step_dossier on dossier_step (dossier_id, id);

-- What a citizen wants looked up. Gone when the citizen was told.
create table dossier_lookup (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    code text not null,
    code_key text not null,
    -- The digits that the citizen gave, sealed as the program's settings say.
    proof bytea not null,
    language text not null,
    asked_at timestamptz not null,
    -- When it is to be looked up. Whoever does so moves this on before; it comes again if that node ends.
    due_at timestamptz not null,
    tries int not null default 0,
    -- The attempt that was counted for it; a second look of the same is none.
    attempt_id bigint,
    -- The citizen knows that it takes longer.
    delay_told boolean not null default false
);

create index dossier_lookup_due on dossier_lookup (due_at);
create index dossier_lookup_conversation on dossier_lookup (conversation_id);

-- What was tried, so that digits cannot be guessed: kept for as long as it counts, also when the conversation is erased. The
-- dossier stands here as a digest.
create table dossier_attempt (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    conversation_id bigint not null,
    code_digest bytea not null,
    -- Whether the digits were right; null as long as it is not known. What is not known counts as wrong.
    was_right boolean
);

create index dossier_attempt_at on dossier_attempt (at);
create index dossier_attempt_conversation on dossier_attempt (conversation_id, at);
create index dossier_attempt_code on dossier_attempt (code_digest, at);

-- Who has shown to know the digits of a dossier, and may therefore ask to be told of its changes; for a short time.
create table dossier_proven (
    conversation_id bigint not null references conversation on delete cascade,
    code_key text not null,
    code text not null,
    state text not null,
    proven_at timestamptz not null,
    primary key (conversation_id, code_key)
);

-- Who wants to be told of changes, and what was told last.
create table dossier_follow (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    code text not null,
    code_key text not null,
    language text not null,
    -- A digest of what the citizen knows.
    state text not null,
    since timestamptz not null,
    due_at timestamptz not null,
    unique (conversation_id, code_key)
);

create index dossier_follow_due on dossier_follow (due_at);
create index dossier_follow_code on dossier_follow (code_key);
