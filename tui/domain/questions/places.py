"""Names of countries and of what comes from them, as they are said in passing."""

PLACE = (
    r"(?:the )?(?:uk|us|usa|u\.k\.|u\.s\.|eu|britain|england|scotland|wales|ireland|germany|german"
    r"|france|french|spain|italy|portugal|portuguese|the netherlands|netherlands|holland|dutch"
    r"|belgium|austria|switzerland|swiss|denmark|danish|sweden|swedish|norway|finland|finnish"
    r"|iceland|poland|polish|czechia|slovakia|hungary|romania|bulgaria|greece|greek|turkey"
    r"|turkish|ukraine|russia|serbia|croatia|estonia|latvia|lithuania|canada|america|mexico"
    r"|brazil|argentina|chile|colombia|peru|venezuela|cuba|australia|new zealand|japan|china"
    r"|chinese|korea|taiwan|hong kong|singapore|malaysia|indonesia|philippines|vietnam|thailand"
    r"|india|pakistan|bangladesh|nepal|sri lanka|iran|iraq|syria|lebanon|israel|jordan|egypt"
    r"|morocco|algeria|tunisia|nigeria|ghana|kenya|ethiopia|eritrea|somalia|south africa"
    r"|zimbabwe|cameroon|senegal|saudi arabia|dubai|qatar|emirates|afghanistan"
    r"|london|berlin|paris|lisbon|madrid|amsterdam|vienna|zurich|dublin|oslo|stockholm"
    r"|copenhagen|brussels|rome|toronto|new york|sydney)\b"
)
"""A country, its people in the commonest cases, or a city that people move to from abroad."""
