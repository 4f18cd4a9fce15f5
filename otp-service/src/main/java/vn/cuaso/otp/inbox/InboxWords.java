package vn.cuaso.otp.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the inbox page, in Vietnamese; English is in {@code messages/inbox_en.properties}. */
@MessageBundle("inbox")
public interface InboxWords {

    @Message("Hộp tin nhắn SMS thử nghiệm")
    String title();

    @Message("Đến nội dung chính")
    String skip();

    @Message("Bản chạy thử")
    String trial();

    @Message("tin nhắn hiện ở đây thay vì được gửi tới điện thoại")
    String trialMeans();

    @Message("Mỗi mã OTP của bản chạy thử đến đây. Trang tự cập nhật; tin nhắn tự xóa sau một giờ.")
    String lead();

    @Message("Số điện thoại")
    String phone();

    @Message("Lọc")
    String filter();

    @Message("Xóa tất cả")
    String clear();

    @Message("Chưa có tin nhắn nào. Hãy đăng nhập để nhận mã.")
    String empty();

    @Message("Tới")
    String to();

    @Message("Mã")
    String code();

    @Message("Có tin nhắn mới")
    String arrived();
}
