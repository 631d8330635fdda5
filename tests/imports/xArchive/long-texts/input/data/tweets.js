window.YTD.tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1686300735697846273",
      "id": "1686300735697846273",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Tue Aug 01 09:00:00 +0000 2023",
      "full_text": "Vanaf maandag werken we aan de Dorpsstraat. De weg is dicht tussen de brug en het plein, en de omleiding staat met gele borden aangegeven. Fietsers kunnen er langs. De vuilniswagen komt een dag later dan u gewend bent, en de container zet u aan het b… https://t.co/verzonnen1",
      "lang": "nl"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1686315835192246273",
      "id": "1686315835192246273",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Tue Aug 01 10:00:00 +0000 2023",
      "full_text": "@bewoner_een Vanaf maandag werken we aan de Dorpsstraat. De weg is dicht tussen de brug en het plein, en de omleiding staat met gele borden aangegeven. Fietsers kunnen er langs. De vuilniswagen komt een dag later dan u gewend bent, en de container zet u…",
      "lang": "nl",
      "in_reply_to_status_id_str": "1686310802027446272",
      "in_reply_to_user_id_str": "5550001",
      "in_reply_to_screen_name": "bewoner_een"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1686300744086454274",
      "id": "1686300744086454274",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Tue Aug 01 09:00:02 +0000 2023",
      "full_text": "Een ander bericht in dezelfde minuut.",
      "lang": "nl"
    }
  }
]