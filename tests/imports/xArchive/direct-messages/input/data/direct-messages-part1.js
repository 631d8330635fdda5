window.YTD.direct_messages.part1 = [
 {
  "dmConversation": {
   "conversationId": "5550003-7770001",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "7770001",
      "reactions": [],
      "urls": [],
      "text": "De lantaarn is stuk",
      "mediaUrls": [],
      "senderId": "5550003",
      "id": "1654380404536246272",
      "createdAt": "2023-05-05T07:00:00.000Z"
     }
    },
    {
     "welcomeMessageCreate": {
      "id": "1654380152878006272",
      "senderId": "7770001",
      "recipientId": "5550003",
      "createdAt": "2023-05-05T06:59:00.000Z",
      "text": "Welkom bij Voorbeeld"
     }
    }
   ]
  }
 },
 {
  "dmConversation": {
   "conversationId": "5550004-7770001",
   "messages": [
    {
     "messageCreate": {
      "recipientId": "7770001",
      "text": "zonder moment",
      "senderId": "5550004",
      "id": "1",
      "createdAt": "gisteren"
     }
    },
    {
     "pollCreate": {
      "id": "2"
     }
    }
   ]
  }
 }
];