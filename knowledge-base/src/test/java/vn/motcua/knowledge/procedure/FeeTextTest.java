package vn.motcua.knowledge.procedure;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeeTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10,000 Việt Nam Đồng                                          | 10000    | ''
            1,500,000 VNĐ                                                 | 1500000  | ''
            Phí : 500.000 Đồng                                            | 500000   | ''
            Lệ phí : 300.000 Đồng                                         | 300000   | ''
            Phí : 500000 Đồng                                             | 500000   | ''
            Phí : 7000 Đồng                                               | 7000     | ''
            8.000 đồng                                                    | 8000     | ''
            10.000 đồng/trang                                             | 10000    | trang
            10,000 Việt Nam Đồng (10.000 đồng/khẩu-chiếc.)                | 10000    | khẩu-chiếc
            70,000 VNĐ (70.000 đồng/Giấy chứng nhận)                      | 70000    | Giấy chứng nhận
            150,000 Việt Nam Đồng (150.000 đồng/1 giấy.)                  | 150000   | giấy
            100,000 VNĐ (100.000 đồng/01 lần cấp)                         | 100000   | lần cấp
            500,000 Việt Nam Đồng (/hồ sơ)                                | 500000   | hồ sơ
            12,000,000 Việt Nam Đồng (đồng/lần)                           | 12000000 | lần
            Phí : 14.250.000 Đồng (14.250.000/lần/ đơn vị)                | 14250000 | lần/đơn vị
            80,000 Việt Nam Đồng (/hồ sơ (Thông tư số 61/2023/TT-BTC))    | 80000    | hồ sơ
            1,000,000 Việt Nam Đồng (1.000.000đ/thẻ ABTC.)                | 1000000  | thẻ ABTC
            250,000 Việt Nam Đồng (250.000đồng/môn thi)                   | 250000   | môn thi
            Lệ phí : 2.500.000 đồng/giấy chứng nhận Đồng                   | 2500000  | giấy chứng nhận
            50,000 Việt Nam Đồng (Thông tư 199/2016/TT-BTC )              | 50000    | ''
            4,000,000 Việt Nam Đồng (theo quy định tại Thông tư số 10/2024/TT-BTC ngày 05/02/2024 của Bộ trưởng Bộ Tài chính) | 4000000 | ''
            Miễn phí                                                      | 0        | ''
            Miễn phí (Không có)                                           | 0        | ''
            Miễn phí (- Không có)                                         | 0        | ''
            Miễn phí (Không thu lệ phí)                                   | 0        | ''
            Lệ phí : Không thu phí                                        | 0        | ''
            Phí : 0 Đồng                                                  | 0        | ''
            Phí : 0 Đồng (Không có)                                       | 0        | ''
            Phí : Không Đồng                                              | 0        | ''
            """)
    void readsWhatCanMeanOneAmountOnly(String published, long dong, String per) {
        assertThat(FeeText.parse(published)).isEqualTo(new Fee(published, new Fee.Amount(dong, per)));
        String decomposed = Normalizer.normalize(published, Normalizer.Form.NFD);
        assertThat(FeeText.parse(decomposed).amount()).contains(new Fee.Amount(dong, per));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A contradiction, or the amount left to someone else.
                "Miễn phí (150.000 đồng/giấy)",
                "Miễn phí (20.000.000 đồng/lần)",
                "Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.)",
                "Miễn phí (Theo quy định của Hội đồng nhân dân cấp tỉnh)",
                "Miễn phí (Không quy định)",
                "Miễn phí (Chưa quy định.)",
                "Miễn phí (a)",
                "Miễn phí (1)",
                "Miễn phí (Đối với sân bay trực thăng, sân bay chuyên dùng)",
                "Miễn phí (Phí thẩm định)",
                // No amount.
                "Phí : Đồng",
                "Phí : Đồng (Theo quy định của Bộ Tài chính)",
                "Phí : (Không có)\nLệ phí : (Không có)",
                "Không có thông tin (1)",
                "Phí : o Đồng",
                // Run together with a time, or thousands left out.
                "120 VNĐ",
                "120 VNĐ (20.000 vnđ /tờ khai)",
                "1100 VNĐ",
                "1250 VNĐ",
                "1100,000 VNĐ",
                "500.000 đồng đồng",
                "135 VNĐ (Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần.)",
                "800 Việt Nam Đồng ((áp dụng mức phí 400.000 đồng/hồ sơ))",
                // Another amount, a case, a period.
                "1,500,000 Việt Nam Đồng (150.000 đồng/1 giấy.)",
                "50,000 Việt Nam Đồng (0.000đ/giấy thông hành)",
                "1,000,000 VNĐ (* Theo quy định tại Thông tư 25/2022/TT-BTC ngày 28/4/2022: 02 triệu đồng/lần cấp.)",
                "500,000 Việt Nam Đồng (Áp dụng mức phí: 250.000 đồng kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)",
                "200,000 Việt Nam Đồng (200.000 đồng/ hộ chiếu. Trường hợp cấp lại do bị hỏng hoặc bị mất: 400.000đ/hộ chiếu)",
                "40,000 Việt Nam Đồng (+ Xe ô tô từ 10 chỗ ngồi trở lên)",
                "200,000 Việt Nam Đồng (đối với trường hợp cấp mới Giấy phép)",
                "20,000,000 VNĐ (đồng Miễn phí kể từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư số 40/2026/TT-BTC)",
                "8,000 VNĐ (8.000 đồng/Văn bản xác nhận.Miễn lệ phí cho người khuyết tật.)",
                "300,000 VNĐ (Theo quy định cụ thể của Bộ Tài chính.)",
                "Phí : 2.000.000 Đồng (Thẩm định)\nPhí : 3.500.000 Đồng (Cấp phép)",
                "Phí : 0 Đồng\nLệ phí : 5.000 Đồng",
                // Not đồng.
                "10 USD",
                "Lệ phí : 1.5 USD",
                "10 USD (/bản)",
                // Ill-formed numbers.
                "10.00 Đồng",
                "1.000,000 Đồng",
                "Phí : -5.000 Đồng",
                "99999999999999999999 Đồng",
            })
    void leavesEverythingElseWithoutAValue(String published) {
        assertThat(FeeText.parse(published)).isEqualTo(new Fee(published, null));
    }

    @Test
    void nothingPublishedIsNotFree() {
        assertThat(FeeText.parse("")).isEqualTo(Fee.NOT_PUBLISHED);
        assertThat(FeeText.parse("").amount()).isEmpty();
    }
}
