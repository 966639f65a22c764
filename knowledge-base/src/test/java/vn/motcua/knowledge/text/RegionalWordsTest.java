package vn.motcua.knowledge.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionalWordsTest {

    @ParameterizedTest
    @CsvSource({
        "tram y te o mo,tram y te o dau",
        "o cho mo vay,o cho nao vay",
        "khi mo cup dien,khi nao cup dien",
        "gio la xa chi rua,gio la xa gi vay",
        "ho so sao rang lau rua,ho so sao sao lau vay",
        "hom ni co lam khong,hom nay co lam khong",
        "bua truoc tui nop roi,hom truoc toi nop roi",
        "chu gio goi la xa chi,bay gio goi la xa gi",
        "lam duoc hong,lam duoc khong",
        "nhan gium em,nhan giup em",
        "tram y te may gio mo cua,tram y te may gio mo cua",
        "ngay mo lop,ngay mo lop",
        "anh chi lam giup,anh chi lam giup",
        "chi em o xa,chi em o xa",
        "chi phi nha rang,chi phi nha rang",
    })
    void isSaidInCommonWords(String said, String common) {
        assertThat(RegionalWords.inCommon(" " + said + " ").strip()).isEqualTo(common);
    }
}
