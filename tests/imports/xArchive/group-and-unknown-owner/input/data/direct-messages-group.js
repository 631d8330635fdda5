window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "1650000000000000001",
      "messages": [
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Bij ons in de straat ook",
            "mediaUrls": [],
            "senderId": "5550006",
            "id": "1654778024555446272",
            "createdAt": "2023-05-06T09:20:00.000Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "We geven het door aan de wijkbeheerder.",
            "mediaUrls": [],
            "senderId": "7770001",
            "id": "1654775507973046272",
            "createdAt": "2023-05-06T09:10:00.000Z"
          }
        },
        {
          "participantsLeave": {
            "userIds": [
              "5550007"
            ],
            "createdAt": "2023-05-06T09:05:00.000Z"
          }
        },
        {
          "conversationNameUpdate": {
            "initiatingUserId": "5550005",
            "name": "Straat",
            "createdAt": "2023-05-06T09:04:00.000Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "De container puilt uit",
            "mediaUrls": [],
            "senderId": "5550005",
            "id": "1654772991390646272",
            "createdAt": "2023-05-06T09:00:00.000Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "5550005",
            "participantsSnapshot": [
              "5550005",
              "5550006",
              "7770001"
            ],
            "createdAt": "2023-05-06T08:59:00.000Z"
          }
        }
      ]
    }
  }
]