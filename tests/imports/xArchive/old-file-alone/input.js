window.YTD.tweet.part0 = [ {
  "tweet" : {"id_str": "156", "id": "156", "created_at": "Sat Sep 10 01:52:13 +0000 2022", "full_text": "@bewoner_drie dat klopt", "in_reply_to_status_id_str": "155", "in_reply_to_user_id_str": "5550003", "in_reply_to_screen_name": "bewoner_drie"}
}, {
  "tweet" : { "id_str" : "157", "created_at" : "gisteren", "full_text" : "zonder datum" }
}, {
  "tweet" : { "id_str" : 12, }
} ];
