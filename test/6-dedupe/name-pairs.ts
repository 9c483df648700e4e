/** Spellings of one person's name, one pair a line. */
export const ONE_PERSON = `
Shah Mahmood Qureshi | Shah Mahmoud Kureishi
Shah Mahmood Qureshi | Shah Mehmood Qureshi
Shah Mahmood Qureshi | Qureshi
Shah Mahmoud Kureishi | Qureshi
Sergei Lavrov | Sergey Lavrov
Sergej Lawrow | Sergei Lavrov
Lavrov | Sergey Lavrov
Muammar Gaddafi | Moammar Gadhafi
Muammar Gaddafi | Mu'ammar al-Qadhafi
Muammar Gaddafi | Moamer Kadhafi
Muammar el-Qaddafi | Muammar Kadafi
Muammar Gaddafi | Moammar Khadafy
Gaddafi | Qadhafi
Gaddafi | el-Qaddafi
Gaddafi | Kadafi
Gaddafi | Khadafy
Kim Jong Il | Kim Jong-il
Kim Jong-il | Kim Chong-il
Kim Jong Il | Kim Chong Il
Kim Jongil | Kim Jong-il
Kim Dae-jung | Kim Dae Jung
Kim Dae-jung | Kim Tae-chung
Kim Young-sam | Kim Yong-sam
Park Geun-hye | Park Kun-hye
Ban Ki-moon | Ban Ki Moon
Ban Ki-moon | Ki-moon Ban
Ban Ki-moon | Pan Ki-mun
Ban Ki-moon | Ban
Chun Doo-hwan | Chon Tu-hwan
Shinzo Abe | Abe Shinzo
Abe | Shinzo Abe
Shinzō Abe | Shinzo Abe
Junichiro Koizumi | Koizumi Jun'ichiro
Yohei Kono | Yohei Kohno
Ryutaro Hashimoto | Hashimoto Ryutaro
Viktor Orbán | Orban Viktor
Deng Xiaoping | Teng Hsiao-ping
Mao Zedong | Mao Tse-tung
Zhou Enlai | Chou En-lai
Xi Jinping | Jinping Xi
Jiang Zemin | Zemin Jiang
Wen Jiabao | Wen Jia-bao
Li Zhaoxing | Li Zhao Xing
Lee Kuan Yew | Lee Kuan-yew
Lee Teng-hui | Li Teng-hui
Nguyễn Mạnh Cầm | Nguyen Manh Cam
Cam | Nguyen Manh Cam
Phan Văn Khải | Phan Van Khai
U Nyan Win | Nyan Win
Daw Aung San Suu Kyi | Aung San Suu Kyi
Suu Kyi | Aung San Suu Kyi
U Win Aung | Win Aung
Luis Rodríguez Zapatero | José Luis Rodríguez Zapatero
José Luis Zapatero | José Luis Rodríguez Zapatero
Zapatero | José Luis Rodríguez Zapatero
Rodriguez | José Luis Rodríguez Zapatero
Luiz Inácio Lula da Silva | Lula da Silva
Luiz Inácio Lula da Silva | Lula
Luiz Inacio da Silva | Luiz Inácio Lula da Silva
Fidel Castro Ruz | Fidel Castro
Hugo Chávez Frías | Hugo Chavez
Andrés Pastrana | Andres Pastrana
Boutros Boutros-Ghali | Boutros Ghali
Boutros-Ghali | Boutros Boutros-Ghali
John F. Kerry | John Kerry
J. Kerry | John Kerry
J. F. Kerry | John Kerry
Kerry | John F. Kerry
George W. Bush | George Bush
A.P.J. Abdul Kalam | Abdul Kalam
A. P. J. Abdul Kalam | Kalam
I.K. Gujral | Inder Kumar Gujral
Y. Primakov | Yevgeny Primakov
Yevgeny Primakov | Evgeny Primakov
Yevgeni Primakov | Evgenij Primakov
Dmitry Medvedev | Dmitri Medvedev
Dmitrij Medwedew | Dmitry Medvedev
Vladimir Putin | Wladimir Putin
Vladimir Putin | Vladimir Poutine
Putin | Poutine
Alexander Lukashenko | Aleksandr Lukashenko
Alexander Lukashenko | Alexandre Loukachenko
Oleksandr Moroz | Aleksandr Moroz
Mikhail Gorbachev | Mihail Gorbachov
Nikita Khrushchev | Nikita Hrushchev
Boris Yeltsin | Boris Eltsin
Yuri Andropov | Yury Andropov
Maxim Litvinov | Maksim Litvinov
Aleksei Kosygin | Alexey Kosygin
Slobodan Milošević | Slobodan Milosevic
Slobodan Milosevic | Slobodan Milosevich
Zoran Djindjić | Zoran Djindjich
Lech Wałęsa | Lech Walesa
Recep Tayyip Erdoğan | Recep Tayyip Erdogan
Recep Tayyip Erdoğan | Tayyip Erdogan
Erdoğan | Recep Tayyip Erdogan
Abdullah Gül | Abdullah Gul
Abdullah Gül | Abdullah Guel
Mesut Yılmaz | Mesut Yilmaz
Ahmet Davutoğlu | Ahmet Davutoglu
Gerhard Schröder | Gerhard Schroeder
Schröder | Gerhard Schroeder
Müller | Hans Mueller
Wolfgang Schüssel | Wolfgang Schuessel
Hosni Mubarak | Husni Moubarak
Hosni Mubarak | Muhammad Hosni Mubarak
Gamal Abd al-Nasser | Gamal Abd an-Nasser
Gamal Abdel Nasser | Gamal Abdul Nasser
Nasser | Gamal Abdel Nasser
Abdelaziz Bouteflika | Abdel Aziz Bouteflika
Abdelaziz Bouteflika | Abd al-Aziz Buteflika
Abdul Rahman Khan | Abdurrahman Khan
Abdul Rahman Khan | Abdur Rahman Khan
Abdel-Rahman Shalgam | Abd al-Rahman Shalgham
Saddam Hussein | Sadam Husayn
Tariq Aziz | Tarek Aziz
Bashar al-Assad | Bachar el-Assad
Bashar al-Assad | Bashar Assad
al-Assad | Bashar Assad
Farouk al-Sharaa | Faruk al-Shara
Saif al-Islam | Seif al-Islam
Mohamed ElBaradei | Mohammed El Baradei
Mohamed Elbaradei | Mohammed El Baradei
Mohammed ElBaradei | Baradei
Nouri al-Maliki | Nuri al-Maliki
Nouri al-Maliki | Maliki
Hoshyar Zebari | Hoshiyar Zebari
Ali Abdullah Saleh | Ali Abdallah Salih
Ali Abdullah Saleh | Saleh
Hamad bin Jassim al-Thani | Hamad ibn Jasim Al Thani
Hamad bin Jassim | Hamad Jassem
Saud al-Faisal | Saoud al-Faysal
Zine el-Abidine Ben Ali | Zine al-Abidine Ben Ali
Salah al-Din Ahmed | Salahuddin Ahmed
Izz al-Din Brahimi | Ezzedine Brahimi
Nureddin Brahimi | Nur ad-Din Brahimi
Burhanuddin Rabbani | Burhan ud-Din Rabbani
Hasan Nasrallah | Hassan Nasrullah
Ruhollah Khomeini | Ruhullah Khomeini
Mahmoud Ahmadinejad | Mahmud Ahmadi-Nejad
Mahmoud Ahmadinejad | Ahmadi Nejad
Mohammad Khatami | Muhammad Hatami
Mohammad Javad Zarif | Mohammed Javad Zarif
Hassan Rouhani | Hasan Ruhani
Manouchehr Mottaki | Manuchehr Mottaki
Hamid Karzai | Hamed Karzai
Karzai | Hamid Karzay
Rangin Dadfar Spanta | Spanta
Atal Bihari Vajpayee | Atal Behari Vajpayee
Manmohan Singh | Man Mohan Singh
Chandrika Kumaratunga | Chandrika Bandaranaike Kumaratunga
Benazir Bhutto | Benazir Buto
Nawaz Sharif | Mian Nawaz Sharif
Sheikh Hasina | Cheikh Hasina
Begum Khaleda Zia | Khaleda Zia
Suharto | Soeharto
Sukarno | Soekarno
Susilo Bambang Yudhoyono | Susilo Bambang Yudoyono
Binyamin Netanyahu | Benjamin Netanyahu
Netanyahu | Benjamin Netaniahu
Ariel Sharon | Sharon
Ehud Barak | Ehoud Barak
Yasser Arafat | Yasir Arafat
Tzipi Livni | Tsipi Livni
Mohammed VI | Mohamed VI
John Paul II | John Paul II
Herman Van Rompuy | Van Rompuy
Herman Van Rompuy | Rompuy
Jaap de Hoop Scheffer | Jaap Hoop Scheffer
Yoweri Museveni | Yoweri Kaguta Museveni
Yousef Qasim | Yusuf Kassem
Daoud Oglou | Dawood Oglu
Jean-Claude Juncker | Jean Claude Juncker
Ana BROOK | ana brook
Martin Luther King Jr. | Martin Luther King
`;

/** Two people, one pair a line. */
export const TWO_PEOPLE = `
Kim Jong-il | Kim Jong-un
Kim Jong-il | Kim Jong-nam
Kim Jong-il | Kim Il-sung
Kim Jong-il | Kim Yong-il
Kim Jong-un | Kim Yong-nam
Kim Yong-nam | Kim Yong-chol
Kim Dae-jung | Kim Young-sam
Kim Dae-jung | Kim Jong-pil
Park Geun-hye | Park Chung-hee
Park Geun-hye | Park Jin
Lee Myung-bak | Lee Hae-chan
Lee Hoi-chang | Lee Teng-hui
Lee | Li
Lee | Liu
Li Peng | Li Ping
Li Peng | Lu Peng
Li Peng | Li Pang
Li Peng | Li Lanqing
Li Keqiang | Li Changchun
Li Zhaoxing | Li Zhaohui
Xi Jinping | Xie Jinhua
Xi | Xie
Zhou | Zhao
Zhou | Zhu
Zhou Wen | Zhao Wen
Zhou Enlai | Zhou Yongkang
Zhang Min | Zheng Min
Zhang | Zheng
Wang | Wan
Wang Yi | Wang Yang
Wang Yi | Wang Guangya
Wang Yi | Wu Yi
Wu Yi | Wu Bangguo
Wu | Hu
Hu Jintao | Hu Yaobang
Jiang Zemin | Jiang Qing
Yang Jiechi | Yang Shangkun
Deng Xiaoping | Deng Pufang
Mao Zedong | Mao Zemin
Tang Jiaxuan | Tan Jiazhen
Chen | Zhang
Chen Shui-bian | Chen Yunlin
Shen | Chen
Nguyen Manh Cam | Nguyen Dy Nien
Nguyen Tan Dung | Nguyen Minh Triet
Tran Duc Luong | Le Duc Anh
Nong Duc Manh | Tran Duc Luong
Shinzo Abe | Shintaro Abe
Yasuo Fukuda | Takeo Fukuda
Yukio Hatoyama | Ichiro Hatoyama
Taro Aso | Taro Kono
Yohei Kono | Taro Kono
Sergei Ivanov | Igor Ivanov
Sergei Ivanov | Viktor Ivanov
Sergei Ivanov | Sergei Lavrov
Ivanov | Ivanova
Igor Ivanov | Irina Ivanova
Petrov | Petrova
Petrov | Petrenko
Petrov | Bodrov
Petrov | Pavlov
Valentin Orlov | Valentina Orlova
Alexander Orlov | Alexandra Orlova
Dmitry Medvedev | Dmitry Rogozin
Vladimir Putin | Vladimir Lukin
Mikhail Gorbachev | Mikhail Kasyanov
Yuri Andropov | Yuri Ushakov
Lech Kaczynski | Jaroslaw Kaczynski
Lech Walesa | Lech Kaczynski
Kabulov | Kabul
Viktor Yushchenko | Viktor Yanukovych
Leonid Kuchma | Leonid Kravchuk
Mario Soares | Maria Soares
Roberto Madrid | Roberta Madrid
Fernando Silva | Fernanda Silva
Paulo Brook | Paula Brook
Fidel Castro | Raul Castro
Néstor Kirchner | Cristina Kirchner
Carlos Menem | Carlos Salinas
José Serra | José Dirceu
Eduardo Frei | Eduardo Duhalde
Mohammed VI | Mohammed V
Mohammed VI | Hassan II
Abdullah II | Abdullah I
Abdullah III | Abdullah II
John Paul II | John Paul I
Pius XII | Pius XVI
Bashar al-Assad | Hafez al-Assad
Bashar al-Assad | Maher al-Assad
Rifaat al-Assad | Hafez al-Assad
Saddam Hussein | Uday Hussein
Uday Hussein | Qusay Hussein
Hosni Mubarak | Gamal Mubarak
Saif al-Islam | Saif al-Arab
Rafik Hariri | Saad Hariri
Saad Hariri | Bahia Hariri
Saad | Saeed
Hamid Karzai | Mahmoud Karzai
Hamid Karzai | Ahmed Wali Karzai
Hamid Karzai | Qayum Karzai
Ali Larijani | Sadeq Larijani
Ali Khamenei | Ali Khatami
Ruhollah Khomeini | Hassan Khomeini
Mohammad Khatami | Ahmad Khatami
Ali Akbar Velayati | Ali Akbar Salehi
Kamal Kharazi | Sadeq Kharazi
Mahmoud Abbas | Mahmoud Zahar
Ahmed Qurei | Ahmed Yassin
Mahmoud | Mohammed
Hassan | Hussein
Hussein | Hosni
Khalid | Khalil
Mohammed bin Salman | Mohammed bin Nayef
Mohammed bin Zayed | Mohammed bin Rashid
Abdullah bin Abdulaziz | Sultan bin Abdulaziz
Sultan bin Abdulaziz | Nayef bin Abdulaziz
Khalid bin Sultan | Bandar bin Sultan
Hamad bin Jassim | Hamad bin Khalifa
Saud al-Faisal | Turki al-Faisal
Abdul Rahman Khan | Abdul Qadir Khan
Abdul Haq | Zia ul-Haq
Abdul Sattar | Abdul Samad
Abdul Aziz | Abdullah
Abdullah Abdullah | Abdullah Gul
Abdullah Gul | Abdullah Ocalan
Tariq Aziz | Shaukat Aziz
Nawaz Sharif | Shahbaz Sharif
Nawaz Sharif | Raheel Sharif
Benazir Bhutto | Bilawal Bhutto
Benazir Bhutto | Murtaza Bhutto
Imran Khan | Ayub Khan
Pervez Musharraf | Pervez Khattak
Rajiv Gandhi | Rahul Gandhi
Rajiv Gandhi | Sonia Gandhi
Indira Gandhi | Sanjay Gandhi
Manmohan Singh | Jaswant Singh
Natwar Singh | Rajnath Singh
Jaswant Singh | Jaswant Sinha
Sheikh Hasina | Sheikh Rehana
Mahinda Rajapaksa | Gotabaya Rajapaksa
Basil Rajapaksa | Chamal Rajapaksa
Ranil Brook | Ranil Stone
Ana Brook | Tom Brook
Ana Brook | Ana Stone
Brook | Stone
Brook | Tom Brook Stone
A. Brook | T. Brook
A. Brook | Tom Brook
J. K. | John Kerry
George W. Bush | Jeb Bush
George Bush | Laura Bush
Bill Clinton | Hillary Clinton
John Kerry | John Major
John Kerry | Bob Kerrey
Tony Blair | Tony Abbott
David Cameron | David Miliband
Ed Miliband | David Miliband
Helmut Kohl | Helmut Schmidt
Gerhard Schröder | Gerhard Schmidt
Hans Müller | Hans Möbius
Jean Chrétien | Jean Charest
Recep Tayyip Erdogan | Bilal Erdogan
Mesut Yilmaz | Suleyman Demirel
Alpha Konare | Alpha Conde
Joseph Kabila | Laurent Kabila
Uhuru Kenyatta | Jomo Kenyatta
Raila Odinga | Oginga Odinga
Joko Brook | Joko Widodo
Min Aung Hlaing | Nyan Win
Ehud Barak | Ehud Olmert
Binyamin Netanyahu | Binyamin Ben-Eliezer
`;
