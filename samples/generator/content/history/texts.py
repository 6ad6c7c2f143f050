"""What plans say under each goal, and what reports tell of it."""

from __future__ import annotations

PLANNED = {
    "buss": "Bussen är ryggraden i länets trafik. Nämnden ska införa tätare turer på linje 4 "
    "och se över hållplatserna i Kvarnvik.",
    "tag": "Norrsjöbanan bär pendlingen norrut. Nämnden ska förhandla med trafikutövaren om "
    "kvällsavgångar.",
    "cykel": "Många korta resor görs med bil. Nämnden ska bygga 12 km cykelväg längs väg 214 "
    "och ta fram säkra passager vid sex skolor.",
    "cykelvagar": "Många korta resor görs med bil. Nämnden ska bygga 12 km cykelväg längs väg "
    "214 mellan Ekholma och Tallmon.",
    "skolvagar": "Fler barn ska kunna gå och cykla själva. Nämnden ska ta fram säkra passager "
    "vid sex skolor.",
    "bredband": "Utan fiber ingen landsbygd. Nämnden ska söka statligt stöd för de sista byarna.",
    "rad": "Den som startar behöver någon att fråga. Nämnden ska driva en rådgivning med "
    "drop-in i fem orter.",
    "export": "Få av länets företag säljer till andra länder. Nämnden ska ordna två "
    "exportresor och dela ut checkar.",
    "foretag": "Den som startar behöver någon att fråga. Nämnden ska driva en rådgivning med "
    "drop-in i fem orter och ordna två exportresor.",
    "kompetens": "Arbetsgivare söker folk som inte finns. Nämnden ska samla skolor och "
    "branscher i ett kompetensråd.",
    "arbete": "Språk och praktik öppnar dörrar. Nämnden ska erbjuda 80 praktikplatser i den "
    "egna förvaltningen.",
    "data": "Tidtabeller och kartor är till nytta för fler. Nämnden ska publicera tio "
    "datamängder med öppen licens.",
    "klimat": "Transporterna är nämndens största utsläppskälla. Nämnden ska ställa krav på "
    "förnybara drivmedel i alla nya avtal.",
    "energi": "Lokalerna är gamla och drar mycket el. Nämnden ska byta ventilation i tre hus.",
    "vatten": "Sjöarna ger vatten åt nio kommuner. Nämnden ska peka ut skyddsområden runt "
    "Storsjön och Tallen.",
    "besok": "De flesta besökare kommer i juli. Nämnden ska märka ut vinterleder och stödja "
    "anläggningar som håller öppet på hösten.",
    "beredskap": "Bussarna ska gå även när annat stannar. Nämnden ska öva reservrutiner "
    "tillsammans med kommunerna.",
    "kultur": "Varje barn ska få se dans, teater och musik. Nämnden ska ordna turnéer till "
    "skolor i alla kommuner.",
    "villkor": "Konstnärer och föreningar bär kulturen. Nämnden ska betala ut verksamhetsstöd "
    "tidigare på året.",
    "bibliotek": "Biblioteket är öppet för alla. Nämnden ska pröva meröppna kvällar i fyra "
    "kommuner.",
    "sommar": "Unga ska kunna ta sig till sommarjobb. Nämnden ska låta alla under 20 år resa "
    "utan avgift i juli.",
}

REPORTED = {
    "buss": "Turerna på linje 4 är tätare, och arbetet med hållplatserna i Kvarnvik fortgår.",
    "tag": "Förhandlingar om kvällsavgångar har hållits med trafikutövaren.",
    "cykel": "Cykelvägen längs väg 214 byggs, och passager finns vid fyra av sex skolor.",
    "cykelvagar": "Cykelvägen längs väg 214 är klar från Ekholma till länsgränsen.",
    "skolvagar": "Säkra passager finns nu vid fem av sex skolor.",
    "bredband": "Stöd har beviljats för de sista byarna, och grävningen har börjat.",
    "rad": "Rådgivningen har varit öppen i fem orter.",
    "export": "En av två exportresor är genomförd, och checkar har delats ut.",
    "foretag": "Rådgivningen har varit öppen i fem orter, och båda exportresorna är genomförda.",
    "kompetens": "Kompetensrådet har träffats varje kvartal.",
    "arbete": "Praktikplatserna är fyllda, och var tredje praktikant har fått anställning.",
    "data": "Sju av tio datamängder är publicerade.",
    "klimat": "Krav på förnybara drivmedel finns i alla nya avtal.",
    "energi": "Ventilationen är bytt i två av tre hus.",
    "vatten": "Skyddsområdet runt Storsjön är utpekat.",
    "besok": "Vinterlederna är märkta, och fyra anläggningar höll öppet på hösten.",
    "beredskap": "Reservrutinerna har övats två gånger.",
    "kultur": "Turnéerna har nått skolor i alla kommuner utom en.",
    "villkor": "Verksamhetsstödet betalades ut i februari.",
    "bibliotek": "Meröppna kvällar prövas i tre kommuner.",
}
