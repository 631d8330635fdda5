window.YTD.tweet_headers.part0 = [
  {
    "tweet": {
      "tweet_id": "1388785331205046273",
      "user_id": "7770001",
      "created_at": "Sun May 02 09:20:00 +0000 2021"
    }
  }
]