-- More of what people call what they report, in words of the Centre and the South; an operator's own words stay. Of the new ones only as many lines are
-- added as fit below the longest that the console takes.
update report_category c set words = regexp_replace(left(c.words || E'\n' || more.words || E'\n', 4001), '\n[^\n]*$', '')
from (values
    ('road', E'đường bể\nđường bị bể\nbể nát\nđường nát\nđường lầy\nlầy lội\nđường sình\nđường sạt\nsạt lở đường\ncầu khỉ\ncầu ọp ẹp\ncầu mục\ncầu xuống cấp\nnắp cống bể\ngờ giảm tốc'),
    ('rubbish', E'mùi thúi\nhôi thúi\nbốc mùi thúi\nbốc mùi hôi\nnuôi heo hôi\nchuồng heo\nchuồng heo hôi\nchuồng bò hôi\nchuồng gà hôi\nhôi quá\nxà bần\nđổ xà bần\nruồi nhặng\nbãi rác tự phát\nphun thuốc sâu'),
    ('noise', E'xe ben\nxe ben chạy\nxe tải chạy\nchạy ầm ầm\nkhông ai ngủ được\nnhạc xập xình\nloa kẹo kéo\ntụ tập ồn'),
    ('light', E'đèn đường tắt\nđèn đường thôn\nđèn đường hư\nđèn không sáng\ncột điện ngã\ncột điện nghiêng\ncột điện đổ\ntrụ điện nghiêng\ntrụ điện ngã\ncây ngã\ncây sắp ngã'),
    ('water', E'nước máy đục\nnước máy bẩn\nnước đục ngầu\nnước phèn\nmương nghẹt\nmương sau nhà\nnghẹt cống\nnghẹt mương\ncống bít\nmương bít'),
    ('order', E'bít lối đi\nchắn lối đi\nbít đường đi\nlấn đường\nlấn lối đi\nvật liệu ra đường\nđổ vật liệu ra đường\nđể vật liệu ra đường\nchó cắn\nchó cắn người\nđua xe\nnhậu nhẹt gây rối'),
    ('desk', E'nói chuyện khó nghe\nnạt dân\nla dân\nchửi dân\nnói trống không\nbắt đi lại nhiều lần\nbắt chờ lâu'),
    ('idea', E'xin ý kiến xã làm\nnên mở thêm quầy')
) as more(code, words)
where c.code = more.code;

-- News is told in the language that the conversation has when it is told. The columns stay for nodes of the former version that still run.
alter table report_news alter column language drop not null;
alter table dossier_follow alter column language drop not null;
