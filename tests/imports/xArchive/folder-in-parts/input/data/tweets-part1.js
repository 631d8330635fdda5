window.YTD.tweets.part1 = [
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1521821943198646277",
      "id": "1521821943198646277",
      "favorite_count": "0",
      "created_at": "Wed May 04 12:00:00 +0000 2022",
      "full_text": "RT @brandweervb: Sluit ramen en deuren.",
      "lang": "nl"
    }
  },
  {
    "tweet": {
      "retweeted": false,
      "id_str": "1522139032581046277",
      "id": "1522139032581046277",
      "favorite_count": "0",
      "created_at": "Thu May 05 09:00:00 +0000 2022",
      "full_text": "@bewoner_twee u kunt bellen met het gemeentehuis",
      "lang": "nl",
      "in_reply_to_user_id": "5550002",
      "in_reply_to_user_id_str": "5550002",
      "in_reply_to_screen_name": "bewoner_twee"
    }
  }
];