window.YTD.tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1521405448811446277",
      "id": "1521405448811446277",
      "favorite_count": "0",
      "created_at": "Tue May 03 08:25:00 +0000 2022",
      "full_text": "@bewoner_een Goedemorgen, we kijken ernaar &amp; komen terug.",
      "lang": "nl",
      "in_reply_to_user_id": "5550001",
      "in_reply_to_user_id_str": "5550001",
      "in_reply_to_screen_name": "bewoner_een",
      "in_reply_to_status_id": "1521399157355446272",
      "in_reply_to_status_id_str": "1521399157355446272"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1521066968478646277",
      "id": "1521066968478646277",
      "favorite_count": "0",
      "created_at": "Mon May 02 10:00:00 +0000 2022",
      "full_text": "Vandaag is de balie gesloten.",
      "lang": "nl"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1521067220136886277",
      "id": "1521067220136886277",
      "favorite_count": "0",
      "created_at": "Mon May 02 10:01:00 +0000 2022",
      "full_text": "Morgen zijn we er weer.",
      "lang": "nl",
      "in_reply_to_user_id": "7770001",
      "in_reply_to_user_id_str": "7770001",
      "in_reply_to_screen_name": "GemVoorbeeld",
      "in_reply_to_status_id": "1521066968478646277",
      "in_reply_to_status_id_str": "1521066968478646277"
    }
  }
]