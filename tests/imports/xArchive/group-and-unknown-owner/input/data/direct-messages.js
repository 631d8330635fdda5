window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "5550008-7770001",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "7770001",
            "reactions": [],
            "urls": [],
            "text": "Hoe laat gaat de balie open?",
            "mediaUrls": [],
            "senderId": "5550008",
            "id": "1655135379256246272",
            "createdAt": "2023-05-07T09:00:00.000Z"
          }
        }
      ]
    }
  }
]