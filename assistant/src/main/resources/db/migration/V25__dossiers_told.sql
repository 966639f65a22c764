-- What came of a dossier that was looked up, or followed, when the citizen was told: for the quality figures. Which dossier it was is not kept.
create table dossier_told (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    conversation_id bigint not null references conversation on delete cascade,
    -- 'shown'; 'unmatched': code and digits do not belong together; 'limited': too often tried; 'failed': the source did not answer, or could
    -- not be understood; 'news': a followed dossier changed.
    ended text not null check (ended in ('shown', 'unmatched', 'limited', 'failed', 'news')),
    -- The citizen was told that it is late.
    overdue boolean not null default false
);

create index dossier_told_at on dossier_told (at);
create index dossier_told_conversation on dossier_told (conversation_id);
