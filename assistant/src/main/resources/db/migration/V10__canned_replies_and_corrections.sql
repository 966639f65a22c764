-- Texts that officers send often.
create table canned_reply (
    id bigint generated always as identity primary key,
    -- What an officer types for it, such as gio-lam.
    shortcut text not null,
    language text not null check (language in ('vi', 'en')),
    title text not null,
    -- With places such as {can_bo} that are filled in when it is used.
    text text not null,
    -- Whose it is; null for all desks.
    desk_id bigint references desk on delete cascade,
    uses bigint not null default 0,
    used_at timestamptz,
    changed_at timestamptz not null,
    unique nulls not distinct (shortcut, language, desk_id)
);

-- Answers of the assistant that an officer found wrong, for those who mend the catalogue and its guides.
create table correction (
    id bigint generated always as identity primary key,
    conversation_id bigint not null references conversation on delete cascade,
    -- The wrong answer, and the citizen's message that it answered; null when it answered none.
    sequence bigint not null,
    question_sequence bigint,
    -- Both as they were in the log, personal data masked; empty when the citizen has erased them since.
    question text not null,
    answer text not null,
    procedure_code text not null default '',
    -- The fields of the procedure that the answer quoted, by their words on the wire.
    fields text[] not null default '{}',
    -- What is wrong, in the officer's words, personal data masked.
    note text not null default '',
    account_id bigint not null references staff_account,
    filed_at timestamptz not null,
    status text not null default 'open' check (status in ('open', 'done', 'rejected')),
    -- What the editor says to it.
    remark text not null default '',
    decided_by bigint references staff_account,
    decided_at timestamptz,
    check ((status = 'open') = (decided_at is null))
);

-- One answer is filed once until somebody has decided.
create unique index correction_open on correction (conversation_id, sequence) where status = 'open';
create index correction_status on correction (status, id);

-- What comes with the product; operators change and delete it as they like.
insert into canned_reply (shortcut, language, title, text, changed_at) values
    ('chao', 'vi', 'Chào và nhận việc',
     'Chào {ten}, tôi là {can_bo}, {quay}. Tôi đã đọc câu hỏi và những gì {ten} đã chuẩn bị nên {ten} không cần kể lại.', now()),
    ('chao', 'en', 'Greeting',
     'Hello, this is {can_bo} at {quay}. I have read your question and what you have prepared, so there is no need to repeat it.', now()),
    ('doi', 'vi', 'Xin chờ để tra cứu',
     'Tôi cần ít phút để kiểm tra lại. {ten} không cần giữ máy, câu trả lời sẽ đến ngay tại đây.', now()),
    ('doi', 'en', 'One moment',
     'I need a few minutes to check this. You need not stay on this page; the answer will come here.', now()),
    ('hoi-them', 'vi', 'Hỏi thêm để trả lời đúng',
     'Để hướng dẫn đúng, tôi cần biết thêm: hồ sơ làm cho ai, nơi cư trú ở xã, phường nào, và {ten} đã có những giấy tờ gì?', now()),
    ('hoi-them', 'en', 'Asking for more',
     'To answer correctly I need to know a little more: for whom is the application, in which commune or ward do they live, and which papers do you have already?', now()),
    ('giay-to', 'vi', 'Gửi danh sách giấy tờ',
     'Với thủ tục {thu_tuc}, tôi gửi danh sách giấy tờ ở tin ngay sau đây. Giấy nào chưa có, {ten} cho tôi biết để tôi chỉ nơi xin.', now()),
    ('giay-to', 'en', 'Sending the list of papers',
     'For {thu_tuc}, the list of papers follows in the next message. If you lack one, tell me and I will say where to get it.', now()),
    ('gio', 'vi', 'Giờ làm việc',
     '{quay} làm việc: {gio}. Ngày lễ nghỉ theo quy định.', now()),
    ('gio', 'en', 'Opening hours',
     '{quay} is open: {gio}. It is closed on public holidays.', now()),
    ('den-quay', 'vi', 'Mời tới quầy với bản gốc',
     'Việc này cán bộ cần xem bản gốc giấy tờ. Mời {ten} tới {quay} trong giờ làm việc ({gio}), mang theo căn cước và các giấy tờ đã nêu.', now()),
    ('den-quay', 'en', 'Please come to the desk',
     'For this an officer must see the original papers. Please come to {quay} during opening hours ({gio}) with your identity card or passport and the papers named above.', now()),
    ('bo-sung', 'vi', 'Hồ sơ cần bổ sung',
     'Hồ sơ của {ten} cần bổ sung. Tôi ghi rõ từng giấy tờ ở tin ngay sau đây; {ten} nộp bổ sung tại {quay} hoặc theo cách đã nộp.', now()),
    ('bo-sung', 'en', 'Something is missing',
     'Your application needs something more. The next message names each paper; please hand it in at {quay} or in the way you applied.', now()),
    ('khong-anh', 'vi', 'Không gửi ảnh căn cước',
     'Để giữ an toàn thông tin, {ten} không gửi ảnh căn cước, số căn cước hay số tài khoản qua kênh này. Khi cần, cán bộ xem bản gốc tại quầy.', now()),
    ('khong-anh', 'en', 'No pictures of identity papers',
     'For your safety, please do not send pictures of identity papers, their numbers or account numbers here. If needed, an officer looks at the originals at the desk.', now()),
    ('chuyen', 'vi', 'Chuyển bộ phận khác',
     'Việc này do bộ phận khác phụ trách. Tôi chuyển cuộc trò chuyện cùng toàn bộ nội dung, {ten} không phải kể lại.', now()),
    ('chuyen', 'en', 'Passing on to another desk',
     'Another desk is in charge of this. I am passing the conversation on with everything in it, so you need not repeat anything.', now()),
    ('noi-khac', 'vi', 'Không thuộc thẩm quyền',
     'Việc này không thuộc thẩm quyền của {quay}. Tôi gửi {ten} tên cơ quan giải quyết và cách liên hệ ở tin ngay sau đây.', now()),
    ('noi-khac', 'en', 'Another authority decides',
     '{quay} cannot decide this. The next message names the authority that does and how to reach it.', now()),
    ('xin-loi', 'vi', 'Xin lỗi vì thông tin chưa đúng',
     'Xin lỗi {ten}, thông tin trước đó chưa đúng. Tôi gửi lại nội dung đúng ở tin ngay sau đây và đã báo để sửa trong hệ thống.', now()),
    ('xin-loi', 'en', 'Sorry, that was wrong',
     'I am sorry, the earlier information was not correct. The right one follows in the next message, and I have reported it to be mended.', now()),
    ('het-gio', 'vi', 'Hết giờ làm việc',
     'Hôm nay {quay} đã hết giờ làm việc. Nội dung của {ten} vẫn được giữ; cán bộ trả lời tiếp trong giờ làm việc ({gio}).', now()),
    ('het-gio', 'en', 'Closed for today',
     '{quay} is closed for today. What you wrote is kept; an officer goes on during opening hours ({gio}).', now()),
    ('con-gi', 'vi', 'Còn cần hỏi gì thêm',
     '{ten} còn cần hỏi gì thêm không? Nếu không, tôi xin kết thúc ở đây và trợ lý tiếp tục hỗ trợ {ten}.', now()),
    ('con-gi', 'en', 'Anything else',
     'Is there anything else you would like to ask? If not, I will end here and the assistant goes on helping you.', now()),
    ('cam-on', 'vi', 'Cảm ơn và kết thúc',
     'Cảm ơn {ten} đã liên hệ {quay}. Khi cần, {ten} nhắn lại ở đây bất cứ lúc nào.', now()),
    ('cam-on', 'en', 'Thanks and goodbye',
     'Thank you for contacting {quay}. Write here again whenever you need us.', now());
