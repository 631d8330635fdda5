window.YTD.direct_message.part0 = [ {
  "dmConversation": {
    "conversationId": "5550001-7770001",
    "messages": [
      {
        "messageCreate": {
          "recipientId": "7770001",
          "reactions": [],
          "urls": [],
          "text": "Is de milieustraat open?",
          "mediaUrls": [],
          "senderId": "5550001",
          "id": "1124252255646646272",
          "createdAt": "2019-05-03T10:00:00.000Z"
        }
      }
    ]
  }
}, {"dmConversation": {"conversationId": "5550002-7770001", "messages": [{"messageCreate": {"recipientId": "5550002", "reactions": [], "urls": [], "text": "Goedemiddag, kunt u het adres geven?", "mediaUrls": [], "senderId": "7770001", "id": "1124267355141046272", "createdAt": "2019-05-03T11:00:00.000Z"}}, {"messageCreate": {"recipientId": "7770001", "reactions": [], "urls": [], "text": "Er ligt een tak op de weg", "mediaUrls": [], "senderId": "5550002", "id": "1124264838558646272", "createdAt": "2019-05-03T10:50:00.000Z"}}]}} ]