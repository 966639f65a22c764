-- What came along with citizens' messages (a place, the own number, a picture) is kept for as long as a service asks for it in that
-- conversation, and no longer.
create table enclosure_wish (
    conversation_id bigint not null references conversation on delete cascade,
    kind text not null check (kind in ('place', 'number', 'picture')),
    until timestamptz not null,
    primary key (conversation_id, kind)
);

create table enclosure (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    -- The message that brought it.
    sequence bigint not null,
    kind text not null check (kind in ('place', 'number', 'picture')),
    latitude double precision,
    longitude double precision,
    number text,
    -- Whether the channel vouches for the number.
    confirmed boolean not null default false,
    -- By which the channel gives the picture; the bytes themselves where the channel gave them at once.
    handle text,
    bytes bytea,
    expires_at timestamptz not null
);

-- A redelivery brings nothing new.
create unique index enclosure_once on enclosure (conversation_id, sequence, kind, coalesce(handle, ''));
create index enclosure_expires on enclosure (expires_at);
alter table enclosure alter column bytes set storage external;

-- Who sees to reports.
create table report_unit (
    id bigint generated always as identity primary key,
    name_vi text not null unique,
    name_en text not null default '',
    version integer not null default 0
);

create table report_category (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{0,19}$'),
    name_vi text not null,
    name_en text not null,
    -- Words by which it is recognised, one a line, without regard to case and marks of tone.
    words text not null default '',
    unit_id bigint references report_unit,
    working_days integer not null check (working_days between 1 and 365),
    -- Whether it has a place, and so whether reports of one place and time are joined.
    placed boolean not null,
    enabled boolean not null default true,
    position integer not null default 0,
    version integer not null default 0
);

-- A matter: what one or several citizens report.
create table report (
    id bigint generated always as identity primary key,
    code text not null unique,
    category text not null references report_category on update cascade,
    unit_id bigint references report_unit,
    assignee_id bigint references staff_account,
    status text not null check (status in ('received', 'in_hand', 'asked', 'answered', 'closed', 'rejected')),
    place text not null default '',
    -- Words of the place without marks and order, by which duplicates are found.
    place_key text not null default '',
    commune text not null default '',
    latitude double precision,
    longitude double precision,
    due_on date not null,
    received_at timestamptz not null,
    -- When it was last received anew, at first or reopened.
    begun_at timestamptz not null,
    answered_at timestamptz,
    over_at timestamptz,
    reopened integer not null default 0,
    -- Shown to everybody, every person hidden; null where nothing may be shown.
    public_words text,
    public_answer text,
    -- Every change counts it up; whoever changes says which one was seen.
    version integer not null default 0
);

create index report_open on report (due_on) where status in ('received', 'in_hand', 'asked');
create index report_near on report (category, begun_at);
create index report_public on report (answered_at desc) where public_answer is not null;

-- A citizen's part in a matter: the first reports it, the others join.
create table report_voice (
    id bigint generated always as identity primary key,
    report_id bigint not null references report,
    -- What the citizen is told; the first's is the matter's.
    code text not null unique,
    -- Null once the citizen has had everything erased, or it is old.
    conversation_id bigint references conversation on delete set null,
    -- The message by which it was sent.
    sequence bigint not null,
    -- Sealed; see docs/citizen-reports.md.
    phone bytea,
    phone_confirmed boolean not null default false,
    anonymous boolean not null,
    language text not null check (language in ('vi', 'en')),
    -- Of the words, by which the same text is known again.
    words_hash text not null default '',
    rating integer check (rating between 1 and 5),
    sent_at timestamptz not null
);

create unique index report_voice_once on report_voice (conversation_id, sequence);
create index report_voice_report on report_voice (report_id);
create index report_voice_sent on report_voice (sent_at);

-- What was written of a matter, in order.
create table report_entry (
    id bigint generated always as identity primary key,
    report_id bigint not null references report,
    voice_id bigint references report_voice,
    kind text not null check (kind in ('told', 'added', 'reopened', 'question', 'answer', 'rejection', 'note', 'word')),
    text text not null,
    account_id bigint references staff_account,
    written_at timestamptz not null
);

create index report_entry_report on report_entry (report_id, id);

create table report_picture (
    id bigint generated always as identity primary key,
    conversation_id bigint references conversation on delete set null,
    sequence bigint not null,
    handle text not null,
    -- Null while the report is not sent.
    report_id bigint references report,
    voice_id bigint references report_voice,
    state text not null check (state in ('wanted', 'kept', 'refused', 'lost')),
    attempts integer not null default 0,
    due_at timestamptz not null,
    kind text check (kind in ('jpeg', 'png')),
    bytes bytea,
    -- Where it says that it was taken; for the citizen to decide, and gone with the decision.
    latitude double precision,
    longitude double precision,
    created_at timestamptz not null
);

alter table report_picture alter column bytes set storage external;
create unique index report_picture_once on report_picture (conversation_id, sequence, handle);
create index report_picture_due on report_picture (due_at) where state = 'wanted';
create index report_picture_report on report_picture (report_id);
create index report_picture_draft on report_picture (created_at) where report_id is null;

-- What happened, of no person: what figures are made from. Rows are added and never touched again.
create table report_event (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    at timestamptz not null,
    kind text not null check (kind in ('received', 'joined', 'assigned', 'categorised', 'routed', 'asked', 'added', 'answered', 'rejected', 'closed', 'reopened', 'rated', 'erased', 'held_back')),
    status text,
    category text,
    unit_id bigint,
    commune text not null default '',
    channel text not null default '',
    account_id bigint,
    due_on date,
    -- 1 to 5.
    rating integer
);

create index report_event_report on report_event (report_id, id);
create index report_event_at on report_event (at);

create function report_event_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'rows of report_event are never changed';
end $$;

create trigger report_event_is_kept before update or delete on report_event
for each row execute function report_event_is_kept();

-- What citizens are still to be told, each by itself.
create table report_news (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    -- Null for news of a report that is not sent yet.
    report_id bigint references report,
    kind text not null check (kind in ('question', 'answer', 'rejection', 'joined', 'picture')),
    -- What an officer wrote, or the code of the matter that was joined, or why a picture was not taken.
    text text not null,
    language text not null check (language in ('vi', 'en')),
    due_at timestamptz not null,
    attempts integer not null default 0
);

create index report_news_due on report_news (due_at);

insert into report_unit(name_vi, name_en) values
    ('Bộ phận tiếp nhận phản ánh', 'Citizen reports desk'),
    ('Địa chính – Xây dựng – Môi trường', 'Land, construction and environment'),
    ('Công an xã, phường', 'Commune police'),
    ('Lãnh đạo Ủy ban', 'Leaders of the People''s Committee');

insert into report_category(code, name_vi, name_en, working_days, placed, position, unit_id, words)
select c.code, c.vi, c.en, c.days, c.placed, c.position, u.id, c.words
from (values
    ('road', 'Đường sá, cầu cống', 'Roads and bridges', 10, true, 1, 'Địa chính – Xây dựng – Môi trường',
     E'ổ gà\nổ voi\nđường hỏng\nđường hư\nđường xấu\nđường nát\nđường sụt\nđường lún\nđường lầy lội\nđường bị hỏng\nđường bị sụt\nđường bị lún\nđường bị sạt\nđường xuống cấp\nmặt đường bong tróc\nđường đầy ổ gà\nhố ga mất nắp\nmất nắp cống\nmất nắp hố ga\nnắp cống vỡ\nnắp cống hỏng\ncầu hỏng\ncầu yếu\ncầu sập\ncầu gãy\ncầu gỗ mục\nlan can cầu\nsụt lún\nbiển báo đổ\nbiển báo hỏng\nđèn giao thông hỏng\nđèn tín hiệu hỏng\nđèn đỏ hỏng\nvỉa hè hỏng\nvỉa hè vỡ\npothole\npotholes\nbroken road\nroad is broken\nmanhole'),
    ('rubbish', 'Rác thải, môi trường', 'Rubbish and environment', 5, true, 2, 'Địa chính – Xây dựng – Môi trường',
     E'rác\nbãi rác\nđổ rác\nvứt rác\nxả rác\nrác thải\nrác chất đống\nđống rác\nhôi thối\nbốc mùi\nmùi hôi\nxả thải\nnước thải\nô nhiễm\nđốt rác\nđốt rơm rạ\nkhói bụi\nbụi mù\nxác lợn\nxác động vật\nrubbish\ngarbage\ntrash\nlitter\npollution\nsmelly'),
    ('noise', 'Tiếng ồn', 'Noise', 5, true, 3, 'Công an xã, phường',
     E'ồn\nồn ào\ntiếng ồn\nloa kéo\nkaraoke ồn\nhát karaoke\nkaraoke\nmở nhạc to\nmở loa to\nloa to\nnhạc to\ngây ồn\nkhoan đục\nnẹt pô\nnoise\nnoisy\nloud music'),
    ('light', 'Đèn đường, cây xanh', 'Street lights and trees', 7, true, 4, 'Địa chính – Xây dựng – Môi trường',
     E'đèn đường\nđèn đường hỏng\nđèn đường không sáng\nđèn không sáng\nđường tối\nđiện chiếu sáng\nđiện đường\ncây đổ\ncây gãy\ncành cây gãy\ncây sắp đổ\ncây che khuất\nstreet light\nstreetlight\nfallen tree'),
    ('water', 'Thoát nước, nước sạch', 'Drainage and water', 7, true, 5, 'Địa chính – Xây dựng – Môi trường',
     E'ngập\nngập nước\nngập úng\ntắc cống\ncống tắc\ncống nghẹt\nmương tắc\nkênh mương\nnước bẩn\nnước đục\nmất nước\nnước sạch\nvỡ ống nước\nống nước vỡ\nrò nước\nflooded\ndrain\nno water'),
    ('order', 'Trật tự, lấn chiếm', 'Public order and encroachment', 7, true, 6, 'Công an xã, phường',
     E'lấn chiếm\nlấn vỉa hè\nlấn chiếm vỉa hè\nlấn chiếm lòng đường\nchiếm vỉa hè\nđỗ xe sai\nđậu xe sai\nđỗ xe chắn\nđậu xe chắn\nđể xe chắn lối\nchợ cóc\nbán hàng rong\nxây dựng trái phép\nxây nhà trái phép\nxây không phép\nđánh bạc\nđá gà\nchó thả rông\nthả rông chó\nquảng cáo bậy\ndán quảng cáo\nillegal parking\nstray dogs\nstray dog'),
    ('desk', 'Thái độ, cách phục vụ', 'How the desk serves', 7, false, 7, 'Lãnh đạo Ủy ban',
     E'thái độ\nthái độ cán bộ\ncán bộ hách dịch\nhách dịch\nquát mắng\nquát nạt\ncáu gắt\nthô lỗ\nnhũng nhiễu\nvòi vĩnh\ngây khó dễ\nlàm khó dân\nhành dân\nchờ quá lâu\nchờ lâu quá\nđợi lâu quá\nđợi quá lâu\nxếp hàng quá lâu\nlàm việc chậm\ncán bộ chậm\ntrễ hẹn\nđi lại nhiều lần\nđòi thêm giấy tờ\nđòi tiền\nkhông có ai tiếp\nrude\nrude officer\nslow desk\nwaited too long'),
    ('idea', 'Góp ý, sáng kiến', 'Ideas', 15, false, 8, 'Lãnh đạo Ủy ban',
     E'góp ý\nsáng kiến\nđề xuất\nđề nghị xây\nđề nghị lắp\nđề nghị mở\nmong xã\nmong phường\nmong ủy ban\nnên lắp\nnên làm thêm\nnên mở thêm\nnên có thêm\nsuggestion\nidea'),
    ('other', 'Việc khác', 'Something else', 10, true, 9, 'Bộ phận tiếp nhận phản ánh', '')
) as c(code, vi, en, days, placed, position, unit, words)
join report_unit u on u.name_vi = c.unit;
