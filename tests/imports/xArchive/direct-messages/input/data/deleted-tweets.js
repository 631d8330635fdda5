window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1642074316600246273",
      "id": "1642074316600246273",
      "favorite_count": "0",
      "retweet_count": "0",
      "created_at": "Sat Apr 01 08:00:00 +0000 2023",
      "full_text": "Dit is gewist.",
      "lang": "nl"
    }
  }
]