-- One import of the catalogue that passed its checks.
create table catalogue_release (
    id bigint generated always as identity primary key,
    published_at timestamptz not null,
    -- SHA-256 of the files it was read from, in hexadecimal; the same files are not imported twice at start.
    source_digest text not null,
    sources jsonb not null,
    records_read int not null,
    procedures int not null,
    -- How many faults of each kind the reading met: {"DUPLICATE_CODE": 191}.
    faults jsonb not null
);

-- The procedures of a release as they were imported; what comes bundled with the product is not stored.
create table catalogue_procedure (
    release_id bigint not null references catalogue_release on delete cascade,
    code text not null,
    -- The order in which they were read.
    position int not null,
    content jsonb not null,
    primary key (release_id, code)
);

-- The release that is published, if any: at most one row.
create table catalogue_publication (
    single boolean primary key default true check (single),
    release_id bigint not null references catalogue_release
);
