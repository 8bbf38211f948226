"""A village of records, small enough to know by heart: names (title first) and text."""

RECORDS: dict[str, tuple[tuple[str, ...], str]] = {
    "dinh-chem": (
        ("Đình Chèm", "Chèm Communal House", "đình Trèm", "đền Lý Hiệu Úy"),
        "Đình nằm ngoài đê sông Hồng, thờ Lý Ông Trọng; tu bổ các năm 1631, 1773 và 1913.",
    ),
    "hoi-chem": (
        ("Lễ hội đình Chèm", "Chèm Festival", "hội Chèm"),
        "Ba làng cùng rước nước giữa sông Hồng trong tháng Năm.",
    ),
    "ly-ong-trong": (
        ("Lý Ông Trọng", "Lý Thân", "Đức Thánh Chèm"),
        "Theo truyền thuyết ông người làng Chèm, vóc dáng khổng lồ, giúp nhà Tần.",
    ),
    "lang-chem": (
        ("Làng Chèm", "Chèm village", "Kẻ Chèm", "Từ Liêm", "慈廉"),
        "Tên Nôm của làng Thụy Phương; quà quê là giò Chèm.",
    ),
    "dinh-hoang": (
        ("Đình Hoàng", "Hoàng Communal House", "đình Cổ Nhuế Hoàng"),
        "Đình thôn Hoàng ở Cổ Nhuế thờ Đông Chinh Vương.",
    ),
    "dinh-hoang-lien": (
        ("Đình Hoàng Liên", "Hoàng Liên Communal House"),
        "Đình dựng năm 1928 bên sông, cùng thờ Lý Ông Trọng.",
    ),
    "dinh-bua": (
        ("Đinh bừa", "Harrow tines"),
        "Dụng cụ nhà nông bằng sắt; đinh rèn ở làng.",
    ),
    "chua-ky-vu": (
        ("Chùa Kỳ Vũ", "Kỳ Vũ Pagoda", "chùa Cầu Mưa", "Kì Vũ tự"),
        "Ngôi chùa ở Thượng Cát, nơi xưa dân cầu mưa.",
    ),
    "den-soc": (
        ("Đền Sóc Xuân Đỉnh", "Sóc Temple", "Thiên Vương quán"),
        "Tương truyền Thánh Gióng nghỉ chân; có quả chuông năm 1794.",
    ),
    "hoi-dam": (
        ("Hội bơi Đăm", "Đăm Boat-racing Festival", "bơi chải làng Đăm"),
        "Trai làng Tây Tựu đua thuyền trên sông Pheo từ mồng chín tháng ba.",
    ),
    "nem-ve": (
        ("Nem Vẽ", "Vẽ rice-powder pork rolls", "nem làng Vẽ"),
        "Nem thính gói lá sung, ăn với lá đinh lăng.",
    ),
    "lang-ve": (
        ("Làng Đông Ngạc", "Đông Ngạc village", "Kẻ Vẽ", "làng tiến sĩ"),
        "Làng khoa bảng có hơn hai mươi vị đỗ đại khoa.",
    ),
    "mieu-dong-co": (
        ("Miếu Đồng Cổ", "Đồng Cổ Shrine", "Bronze Drum Shrine"),
        "Thờ thần trống đồng; the god of the bronze drum is honoured here.",
    ),
    "buoi-dien": (
        ("Bưởi Diễn", "Diễn pomelo", "Phú Diễn grapefruit"),
        "Giống bưởi quả nhỏ, vàng và thơm, chín vào dịp Tết.",
    ),
    "phan-phu-tien": (
        ("Phan Phu Tiên", "Tín Thần"),
        "Danh nho làng Đông Ngạc, đỗ năm 1396 và 1429, soạn Đại Việt sử ký tục biên.",
    ),
    "ca-tru": (
        ("Ca trù ở đình Đông Ngạc", "Ca trù singing", "hát cửa đình", "hát ả đào"),
        "Lối hát thờ trong đình, nay còn ít người biết.",
    ),
    "bia-1635": (
        ("Bia đình Đông Ngạc (1635)", "Đông Ngạc stele of 1635", "bia Dương Hòa nguyên niên"),
        "Tấm bia ghi việc mua đất dựng đình.",
    ),
    "ngoa-long": (
        ("Di chỉ khảo cổ Ngọa Long", "Ngọa Long archaeological site"),
        "Dấu vết người Phùng Nguyên, khoảng bốn nghìn năm trước.",
    ),
    "thuy-phuong": (
        ("Phường Thụy Phương", "Thụy Phương ward"),
        "Đơn vị hành chính từ năm 2013 đến năm 2025.",
    ),
    "quy-dat": (
        ("Quỹ đất công", "Public land"),
        "Quý vị xem quy ước của làng.",
    ),
}
