window.YTD.tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1653328473093046273",
      "id": "1653328473093046273",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Tue May 02 09:20:00 +0000 2023",
      "full_text": "@bewoner_een dat staat op de site",
      "lang": "nl",
      "in_reply_to_status_id_str": "1653323439928246272",
      "in_reply_to_user_id_str": "5550001",
      "in_reply_to_screen_name": "bewoner_een"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1652945952568246273",
      "id": "1652945952568246273",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Mon May 01 08:00:00 +0000 2023",
      "full_text": "De weekmarkt gaat door.",
      "lang": "nl"
    }
  }
]