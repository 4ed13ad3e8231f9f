"""Places that many reports are filed from, as papers spell them: "Berlin – The …" is a dateline, "Update – The …" isn't.

Data, for the shapes of datelines that are doubtful without it; no gazetteer. Keys are made by :func:`cleaners.agencies.name_key`.
"""

from __future__ import annotations

from cleaners.agencies import name_key

_NAMES = """
    Aachen | Abidjan | Abu Dhabi | Abuja | Accra | Addis Ababa | Addis Abeba | Aden | Albany | Albuquerque | Aleppo |
    Algiers | Alger | Algier | Almaty | Amman | Amsterdam | Anchorage | Ankara | Annapolis | Antalya | Antananarivo | Anvers
    | Antwerp | Antwerpen | Arlington | Asheville | Ashgabat | Asmara | Astana | Asuncion | Asunción | Athen | Athens |
    Athènes | Atenas | Atlanta | Auckland | Augsburg | Austin | Baghdad | Bagdad | Bahrain | Baku | Baltimore | Bamako |
    Bangkok | Bangui | Barcelona | Barcelone | Basel | Basra | Baton Rouge | Beijing | Beirut | Beyrouth | Belfast | Belgrad
    | Belgrade | Belgrado | Benghazi | Berlin | Berlín | Bern | Bethlehem | Bielefeld | Bilbao | Birmingham | Bishkek |
    Bochum | Bogota | Bogotá | Boise | Bologna | Bonn | Bordeaux | Boston | Brasilia | Brasília | Bratislava | Braunschweig
    | Bregenz | Bremen | Brisbane | Bristol | Brussels | Bruxelles | Brüssel | Bruselas | Brussel | Bucharest | Bukarest |
    Budapest | Buenos Aires | Buffalo | Bujumbura | Cairo | Calgary | Cali | Canberra | Cape Canaveral | Cape Town | Caracas
    | Cardiff | Casablanca | Charleston | Charlotte | Chemnitz | Chennai | Cheyenne | Chicago | Chisinau | Christchurch |
    Cincinnati | Cleveland | Colombo | Columbus | Conakry | Copenhagen | Copenhague | Cordoba | Córdoba | Cottbus | Cotonou
    | Dakar | Dallas | Damascus | Damas | Damaskus | Dar es Salaam | Darmstadt | Davos | Delhi | Den Haag | Denver |
    Des Moines | Detroit | Dhaka | Diyarbakir | Djibouti | Doha | Dortmund | Dresden | Dubai | Dublin | Dubrovnik | Duisburg
    | Dushanbe | Düsseldorf | Edinburgh | Edmonton | Eisenstadt | El Paso | Erbil | Erfurt | Essen | Feldkirch | Flensburg |
    Florence | Florenz | Frankfurt | Frankfurt am Main | Frankfurt/Main | Freetown | Freiburg | Fukuoka | Gaborone | Gaza |
    Gaza City | Gaza Strip | Gaziantep | Gdansk | Genf | Geneva | Genève | Ginebra | Genoa | Genua | Georgetown | Gibraltar
    | Glasgow | Göteborg | Göttingen | Graz | Grenoble | Guadalajara | Guatemala City | Guayaquil | Haifa | Halifax | Halle
    | Hamburg | Hamilton | Hannover | Hanoi | Harare | Harrisburg | Hartford | Havana | Havanna | La Habana | La Havane |
    Heidelberg | Helsinki | Hiroshima | Ho Chi Minh City | Hong Kong | Hongkong | Honolulu | Houston | Hyderabad | Idlib |
    Indianapolis | Innsbruck | Islamabad | Istanbul | Izmir | Jackson | Jakarta | Jeddah | Jena | Jerusalem | Jérusalem |
    Jerusalén | Johannesburg | Juba | Juneau | Kabul | Kampala | Kandahar | Kansas City | Karachi | Karlsruhe | Kassel |
    Kathmandu | Kharkiv | Khartoum | Kiel | Kiev | Kyiv | Kiew | Kigali | Kingston | Kinshasa | Kirkuk | Klagenfurt | Kobe |
    Koblenz | Kolkata | Köln | Cologne | Konstanz | Kopenhagen | København | Krakow | Kuala Lumpur | Kuwait | Kuwait City |
    Kyoto | La Paz | Lagos | Lahore | Las Vegas | Lausanne | Leeds | Leipzig | Leverkusen | Libreville | Lille | Lilongwe |
    Lima | Linz | Lisbon | Lisboa | Lissabon | Lisbonne | Liverpool | Ljubljana | Lomé | London | Londra | Londres |
    Los Angeles | Louisville | Lübeck | Luanda | Lucknow | Luxembourg | Luxemburg | Lugano | Lusaka | Luzern | Lviv | Lyon |
    Madison | Madrid | Magdeburg | Mainz | Malaga | Málaga | Male | Malmö | Managua | Manama | Manaus | Manchester | Manila
    | Mannheim | Maputo | Marrakech | Marseille | Mecca | Medellin | Medellín | Medina | Melbourne | Memphis | Mexico City |
    Mexiko-Stadt | México | Miami | Milan | Milano | Mailand | Milwaukee | Minneapolis | Minsk | Mogadishu | Monaco |
    Monrovia | Monterrey | Montevideo | Montgomery | Montpellier | Montreal | Montréal | Moscow | Moskau | Moscou | Moscú |
    Mosca | Mossul | Mosul | Mumbai | München | Munich | Münster | Muscat | Nairobi | Nantes | Naples | Napoli | Neapel |
    Nashville | Nassau | Neuss | New Delhi | Neu-Delhi | New Haven | New Orleans | New York | New York City | Niamey | Nice
    | Nicosia | Nouakchott | Nürnberg | Oakland | Odesa | Odessa | Oklahoma City | Olympia | Omaha | Orlando | Osaka | Oslo
    | Osnabrück | Ottawa | Ouagadougou | Oxford | Palermo | Palma | Palma de Mallorca | Panama City | Paris | París | Parigi
    | Peking | Pekin | Perth | Peshawar | Philadelphia | Phnom Penh | Phoenix | Pittsburgh | Port-au-Prince | Portland |
    Porto | Potsdam | Prag | Prague | Praga | Praha | Pretoria | Pristina | Providence | Pyongyang | Quebec | Québec |
    Quetta | Quito | Rabat | Raleigh | Ramallah | Rangoon | Yangon | Raqqa | Ravensburg | Recife | Regensburg | Reykjavik |
    Riad | Riga | Rio de Janeiro | Riyadh | Rom | Rome | Roma | Rostock | Rotterdam | Saarbrücken | Sacramento | Saint-Denis
    | Salt Lake City | Salzburg | San Antonio | San Diego | San Francisco | San Jose | San José | San Juan | San Salvador |
    Sanaa | Santiago | Santiago de Chile | Santo Domingo | Sao Paulo | São Paulo | Sapporo | Sarajevo | Schwerin | Seattle |
    Seoul | Sevilla | Seville | Shanghai | Sharjah | Siegen | Singapore | Singapur | Skopje | Sofia | St. Gallen | St. Louis
    | St. Paul | St. Petersburg | St. Pölten | Stockholm | Strasbourg | Straßburg | Estrasburgo | Stuttgart | Suva | Sydney
    | Taipei | Tallahassee | Tallinn | Tampa | Tashkent | Tbilisi | Tegucigalpa | Tehran | Teheran | Téhéran | Tel Aviv |
    The Hague | Thessaloniki | Tirana | Tokyo | Tokio | Topeka | Toronto | Toulouse | Trenton | Trier | Tripoli | Trondheim
    | Tunis | Turin | Torino | Ulaanbaatar | Ulm | Vaduz | Valencia | Valletta | Vancouver | Vatican City | Vatikanstadt |
    Venice | Venedig | Venezia | Victoria | Vienna | Vientiane | Vilnius | Warsaw | Warschau | Varsovie | Warszawa |
    Washington | Washington DC | Washington D.C. | Weimar | Wellington | Wien | Wiesbaden | Windhoek | Winnipeg | Wolfsburg
    | Wuhan | Wuppertal | Würzburg | Yaoundé | Yerevan | Zagreb | Zürich | Zurich | Zug | دبي | أبوظبي | الشارقة | القاهرة |
    بيروت | دمشق | بغداد | عمان | عمّان | الرياض | جدة | مكة | الدوحة | الكويت | المنامة | مسقط | صنعاء | عدن | الخرطوم |
    طرابلس | تونس | الجزائر | الرباط | الدار البيضاء | نواكشوط | القدس | القدس المحتلة | غزة | رام الله | أنقرة | إسطنبول |
    طهران | موسكو | واشنطن | نيويورك | لندن | باريس | برلين | بروكسل | روما | مدريد | جنيف | فيينا | بكين | طوكيو | نيودلهي
    | إسلام آباد | كابول | حلب | الموصل | أربيل | بنغازي | الإسكندرية
"""
_OTHER_SCRIPTS = """
    Москва | Санкт-Петербург | Минск | Киев | Київ | Львів | Харьков | Харків | Одесса | Одеса | Алматы |
    Астана | Ташкент | Бишкек | Тбилиси | Ереван | Баку | Казань | Екатеринбург | Новосибирск |
    Нижний Новгород | Самара | Владивосток | Сочи | Рига | Вильнюс | Таллин | Варшава | Берлин | Париж |
    Лондон | Брюссель | Женева | Рим | Мадрид | Вена | Прага | Вашингтон | Нью-Йорк | Пекин | Токио | Стамбул |
    Анкара | Тегеран | Дамаск | Каир | Иерусалим | Тель-Авив | София | Белград | Београд | Нови Сад |
    Сарајево | Скопје | Подгорица | Αθήνα | Θεσσαλονίκη | Λευκωσία | Πάτρα | Ηράκλειο | Βρυξέλλες | Παρίσι |
    Λονδίνο | Βερολίνο | Ουάσιγκτον | Άγκυρα | Κωνσταντινούπολη | ירושלים | תל אביב | חיפה | באר שבע | נצרת |
    רמאללה | עזה | וושינגטון | לונדון | פריז | ברלין | تهران | مشهد | اصفهان | شیراز | تبریز | قم | کابل |
    هرات | اسلام‌آباد | کراچی | لاہور | پشاور | نئی دہلی | لندن | واشنگتن | مسکو | नई दिल्ली | दिल्ली | मुंबई |
    சென்னை | மதுரை | கோவை | கோயம்புத்தூர் | திருச்சி | சேலம் | நெல்லை | தஞ்சாவூர் | வேலூர் | புதுச்சேரி |
    கொழும்பு | யாழ்ப்பாணம் | புதுடெல்லி | டெல்லி | மும்பை | பெங்களூரு | ஹைதராபாத் | హైదరాబాద్ | విజయవాడ |
    విశాఖపట్నం | తిరుపతి | గుంటూరు | వరంగల్ | అమరావతి | కర్నూలు | న్యూఢిల్లీ | ಬೆಂಗಳೂರು | ಮೈಸೂರು | ಮಂಗಳೂರು |
    ಹುಬ್ಬಳ್ಳಿ | ನವದೆಹಲಿ | തിരുവനന്തപുരം | കൊച്ചി | കോഴിക്കോട് | തൃശൂർ | ന്യൂഡൽഹി | पुणे | नागपूर | नाशिक |
    ठाणे | અમદાવાદ | સુરત | વડોદરા | રાજકોટ | नोएडा | कानपुर | वाराणसी | इंदौर | रायपुर | रांची | देहरादून |
    चंडीगढ़ | शिमला | अहमदाबाद | हैदराबाद | बेंगलुरु | गुरुग्राम | प्रयागराज | आगरा | मेरठ | गोरखपुर |
    ग्वालियर | उदयपुर | जोधपुर | সিলেট | রাজশাহী | খুলনা | বরিশাল | রংপুর | ময়মনসিংহ | কুমিল্লা |
    कोलकाता | चेन्नई | लखनऊ | पटना | जयपुर | भोपाल | काठमांडू | ढाका | इस्लामाबाद | लंदन | वाशिंगटन | ঢাকা |
    কলকাতা | চট্টগ্রাম | নয়াদিল্লি | กรุงเทพฯ | เชียงใหม่ | 北京 | 上海 | 广州 | 深圳 | 香港 | 台北 | 武汉 |
    成都 | 重庆 | 南京 | 杭州 | 西安 | 东京 | 首尔 | 华盛顿 | 纽约 | 伦敦 | 巴黎 | 莫斯科 | 柏林 | 東京 |
    大阪 | 京都 | 名古屋 | 札幌 | 福岡 | 仙台 | 広島 | 神戸 | 横浜 | 那覇 | ソウル | ワシントン |
    ニューヨーク | ロンドン | パリ | モスクワ | ベルリン | 서울 | 부산 | 대구 | 인천 | 광주 | 대전 | 울산 |
    세종 | 제주 | 평양 | 도쿄 | 베이징 | 워싱턴 | 뉴욕 | 런던 | 파리 | İstanbul | İzmir | Adana | Trabzon |
    Diyarbakır | Eskişehir | Konya | Bursa | Lefkoşa | Kraków | Gdańsk | Wrocław | Poznań | Łódź | Lublin |
    Brno | Ostrava | Košice | Szeged | Debrecen | București | Cluj-Napoca | Timișoara | Iași | Chișinău |
    Göteborg | Turku | Tampere | Oulu | Bergen | Stavanger | Aarhus | Odense | Aalborg | Hà Nội | Đà Nẵng |
    Huế | Cần Thơ | Surabaya | Bandung | Yogyakarta | Medan | Makassar | Kigali | Dodoma | Mombasa | Kisumu |
    Bakı | Toshkent | Tiranë | Prishtinë | Shkup | Rīga | Niš | Rijeka | Osijek | Maribor | Kaunas | Tartu | Varna |
    Варна | Пловдив | Бургас | Дніпро | Запоріжжя | Чернівці | Ниш | Kota Kinabalu | Johor Bahru | Cebu | Davao |
    Kano | Kaduna | Ibadan | Port Harcourt | Durban | Bulawayo | Mombassa | Bruxelas | Genebra | Moscovo
"""
_ACCENTED = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
"""Greek drops its accents where it prints capitals."""
_SPELT = frozenset(name_key(name) for names in (_NAMES, _OTHER_SCRIPTS) for name in names.split("|"))
_PLACES = _SPELT | {key.translate(_ACCENTED) for key in _SPELT}


def is_known_place(name: str) -> bool:
    """Whether the name is one of the places that many reports are filed from."""
    return name_key(name) in _PLACES
