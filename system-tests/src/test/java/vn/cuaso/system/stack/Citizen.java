package vn.cuaso.system.stack;

/** The demo people that tests sign in as: fictional, with the unassigned place code 099. */
public enum Citizen {
    THU_NGHIEM("099089010001", "CuaSo@2026", "Lê Thử Nghiệm", "0981000229"),
    VI_DU("099190020002", "ViDu#1990", "Nguyễn Thị Ví Dụ", "0912000318"),
    HAI_THE("099293060006", "HaiThe*1993", "Vũ Hữu Hai Thẻ", "0865000606"),
    LEVEL_ONE("099301050005", "MucMot#2001", "Hoàng Thị Mức Một", "0904000505"),
    WITHOUT_PHONE("099065030003", "GiaDinh@65", "Phạm Văn Giả Định", ""),
    LOCKED("099078040004", "TamKhoa@78", "Trần Tạm Khóa", "0973000407");

    private final String idNumber;
    private final String password;
    private final String fullName;
    private final String phone;

    Citizen(String idNumber, String password, String fullName, String phone) {
        this.idNumber = idNumber;
        this.password = password;
        this.fullName = fullName;
        this.phone = phone;
    }

    public String idNumber() {
        return idNumber;
    }

    public String password() {
        return password;
    }

    public String fullName() {
        return fullName;
    }

    public String phone() {
        return phone;
    }

    /** As the OTP page shows it (OTP-10). */
    public String maskedPhone() {
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 3);
    }
}
