window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "5550001-7770001",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "7770001",
            "reactions": [],
            "urls": [],
            "text": "Dank &amp; tot ziens",
            "mediaUrls": [],
            "senderId": "5550001",
            "id": "1653708478084022272",
            "createdAt": "2023-05-03T10:30:00.250Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "5550001",
            "reactions": [],
            "urls": [],
            "text": "Ja, u kunt vanaf 9 uur terecht.",
            "mediaUrls": [],
            "senderId": "7770001",
            "id": "1653704702581276672",
            "createdAt": "2023-05-03T10:15:00.100Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "7770001",
            "reactions": [],
            "urls": [],
            "text": "Kan ik morgen mijn paspoort ophalen?",
            "mediaUrls": [],
            "senderId": "5550001",
            "id": "1653700927288246272",
            "createdAt": "2023-05-03T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "5550002-7770001",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "7770001",
            "reactions": [],
            "urls": [],
            "text": "",
            "mediaUrls": [
              "https://ton.twitter.com/dm/1/2/verzonnen.jpg"
            ],
            "senderId": "5550002",
            "id": "1654214310097846272",
            "createdAt": "2023-05-04T20:00:00.000Z"
          }
        }
      ]
    }
  }
]